using Chancery.Evaluation;
using Chancery.Record;

namespace Chancery.Cli.Evaluate;

/// <summary>The result of an evaluation.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="File">The gold file.</param>
/// <param name="Items">Reports, sentences or records scored.</param>
/// <param name="Scores">In per cent.</param>
/// <param name="Engine">How the engine ran; null when a system's file was scored.</param>
internal sealed record EvaluationReport(string Task, string File, int Items, ScoreSheet Scores, EngineRun? Engine);

/// <summary>How the engine ran.</summary>
/// <param name="Elapsed">Time in the engine, without loading.</param>
/// <param name="Words">Words read.</param>
/// <param name="Versions">What ran.</param>
internal sealed record EngineRun(TimeSpan Elapsed, long Words, EngineVersions Versions);
