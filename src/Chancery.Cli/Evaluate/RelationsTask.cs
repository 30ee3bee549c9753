using Chancery.Evaluation.Relations;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate relations</c>.</summary>
internal static class RelationsTask
{
    internal static Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = RelationFile.Read(options.GoldPath);
        if (options.SystemPath is not { } path)
            throw Errors.NoStage("chancery evaluate relations", "classes of relations; score a file with --system");
        var answers = RelationFile.ReadAnswers(path);
        var scorer = new RelationScorer();
        foreach (var item in gold)
            scorer.Add(item, answers.GetValueOrDefault(item.Id));
        return Task.FromResult(new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null));
    }
}
