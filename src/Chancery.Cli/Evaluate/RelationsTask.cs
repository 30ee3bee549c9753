using System.Text.Json;
using Chancery.Evaluation.Relations;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate relations</c>.</summary>
internal static class RelationsTask
{
    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = RelationFile.Read(options.GoldPath);
        var answers = options.SystemPath is { } path ? RelationFile.ReadAnswers(path) : Ask(gold, host, cancellationToken);
        var scorer = new RelationScorer();
        using var output = new AnswerFile(options.OutputPath);
        foreach (var item in gold)
        {
            var answer = answers.GetValueOrDefault(item.Id);
            scorer.Add(item, answer);
            await output.WriteAsync(Line(item.Id, answer), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
    }

    /// <summary>The engine's class for each pair whose parties stand in the sentence; the others stay unanswered.</summary>
    private static Dictionary<string, string?> Ask(IEnumerable<RelationItem> gold, CommandHost host, CancellationToken cancellationToken)
    {
        var reader = host.LoadRelations();
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers[item.Id] = item is { ActorSpan: { } actor, RecipientSpan: { } recipient } ? reader.Read(item.Sentence, actor, recipient) : null;
        }

        return answers;
    }

    private static byte[] Line(string id, string? root) => [.. JsonSerializer.SerializeToUtf8Bytes(new { id, root }), (byte)'\n'];
}
