using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Evaluation.Treebank;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate treebank</c>.</summary>
internal static class TreebankTask
{
    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var sentences = await ConlluReader.ReadFileAsync(options.GoldPath, cancellationToken).ConfigureAwait(false);
        if (sentences.IsEmpty)
            throw Errors.NoSentences(options.GoldPath);
        EngineRun? run = null;
        ImmutableArray<Document> gold;
        ImmutableArray<Document> predicted;
        if (options.SystemPath is { } path)
        {
            gold = ConlluDocuments.ToTrees(Joined(sentences), options.GoldPath);
            predicted = ConlluDocuments.ToTrees(Joined(await ConlluReader.ReadFileAsync(path, cancellationToken).ConfigureAwait(false)), path);
            if (predicted.IsEmpty)
                throw Errors.NoSentences(path);
        }
        else
        {
            gold = ConlluDocuments.ToTrees(sentences, options.GoldPath);
            predicted = options.IsRaw ? ConlluDocuments.ToText(sentences) : ConlluDocuments.ToTokens(sentences);
            var engine = host.LoadPipeline();
            var stages = options.IsRaw
                ? engine.Pipeline.For([TextLayers.Sentences, GrammarLayers.Trees])
                : engine.Pipeline.For([GrammarLayers.Trees], TextLayers.Sentences);
            var timer = new EngineTimer(host);
            timer.Annotate(stages, predicted, cancellationToken);
            run = new EngineRun(timer.Elapsed, timer.Words, engine.Versions);
            await WriteAsync(options.OutputPath, predicted, cancellationToken).ConfigureAwait(false);
        }

        var scorer = new TreebankScorer();
        try
        {
            foreach (var (right, made) in gold.Zip(predicted))
                scorer.Add(right, made);
        }
        catch (ArgumentException fault)
        {
            throw Errors.OtherCharacters(options.SystemPath ?? options.GoldPath, fault);
        }

        return new EvaluationReport(options.Task, options.GoldPath, sentences.Length, scorer.Scores(options.IsRaw), run);
    }

    // A system may have left the marks of documents out: both sides become one document.
    private static IEnumerable<ConlluSentence> Joined(ImmutableArray<ConlluSentence> sentences) =>
        sentences.Select(sentence => sentence with { Comments = [] });

    private static async Task WriteAsync(string? path, ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        using var output = new AnswerFile(path);
        foreach (var document in documents)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            ConlluWriter.Write(text, document);
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
        }
    }
}
