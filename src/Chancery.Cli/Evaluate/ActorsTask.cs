using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Actors;
using Chancery.Evaluation.Actors;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate actors</c>.</summary>
internal static class ActorsTask
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = ActorFile.Read(options.GoldPath);
        var scorer = new ActorScorer();
        if (options.SystemPath is { } path)
        {
            var answers = ActorFile.ReadAnswers(path);
            foreach (var item in gold)
                scorer.Add(item, answers.GetValueOrDefault(item.Id) ?? ActorAnswer.None);
            return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
        }

        var engine = host.LoadPipeline();
        ImmutableArray<Document> documents = [.. gold.Select(PhraseAlone.Document)];
        var timer = new EngineTimer(host);
        timer.Annotate(engine.Pipeline.For([ActorLayers.Actors]), documents, cancellationToken);
        using var output = new AnswerFile(options.OutputPath);
        foreach (var (item, document) in gold.Zip(documents))
        {
            var actor = PhraseAlone.Actor(document);
            var answer = PhraseAlone.Answer(actor);
            scorer.Add(item, answer);
            await output.WriteAsync(Line(item, answer, actor), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), new EngineRun(timer.Elapsed, timer.Words, engine.Versions));
    }

    // The names are the gold's own, so that the file can be scored in the engine's place.
    private static byte[] Line(ActorItem item, ActorAnswer answer, ActorMention? actor)
    {
        var line = new
        {
            id = item.Id,
            text = item.Text,
            country = answer.Country ?? "",
            code1 = answer.Sector ?? "",
            code2 = "",
            office = actor?.Office,
            rule = actor?.Provenance.Rule,
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(line, Options), (byte)'\n'];
    }
}
