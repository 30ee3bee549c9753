using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Coreference;
using Chancery.Evaluation.Coreference;
using Chancery.Formats.Conllu;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate coreference</c>.</summary>
internal static class CoreferenceTask
{
    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = await ReadAsync(options.GoldPath, cancellationToken).ConfigureAwait(false);
        var scorer = new CoreferenceScorer();
        if (options.SystemPath is { } path)
        {
            var answers = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (!gold.Select(document => document.Text).SequenceEqual(answers.Select(document => document.Text), StringComparer.Ordinal))
                throw Errors.OtherDocuments(path, options.GoldPath);
            foreach (var (right, made) in gold.Zip(answers))
                scorer.Add(Chains(right), Chains(made));
            return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
        }

        var engine = host.LoadPipeline();
        var timer = new EngineTimer(host);
        timer.Annotate(engine.Pipeline.For([CoreferenceLayers.Chains], TextLayers.Sentences), gold, cancellationToken);
        using var output = new AnswerFile(options.OutputPath);
        foreach (var document in gold)
        {
            scorer.Add(Chains(document), document.Get(CoreferenceLayers.Chains));
            await output.WriteAsync(Answer(document), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), new EngineRun(timer.Elapsed, timer.Words, engine.Versions));
    }

    private static async Task<ImmutableArray<Document>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var sentences = await ConlluReader.ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
        return sentences.IsEmpty ? throw Errors.NoSentences(path) : ConlluDocuments.ToTokens(sentences);
    }

    private static IEnumerable<IEnumerable<CorefSpan>> Chains(Document document) =>
        ConlluEntities.Groups(document).Select(group => group.Select(mention => new CorefSpan(mention.SentenceIndex, mention.Entity.First, mention.Entity.Last)));

    /// <summary>The document with the engine's trees and chains.</summary>
    private static ReadOnlyMemory<byte> Answer(Document document)
    {
        var mentions = document.Get(CoreferenceLayers.Chains)
            .SelectMany(chain => chain.Mentions.Select(mention => (mention.SentenceIndex, Entity: new ConlluEntity(
                (chain.Id + 1).ToString(CultureInfo.InvariantCulture), "", mention.FirstToken, mention.LastToken))))
            .ToLookup(mention => mention.SentenceIndex, mention => mention.Entity);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ConlluWriter.Write(text, document, sentence => ConlluEntities.Write(mentions[sentence.Index], sentence.Tokens.Length));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
