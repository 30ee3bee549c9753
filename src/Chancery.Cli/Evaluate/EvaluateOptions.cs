using Chancery.Events;

namespace Chancery.Cli.Evaluate;

/// <summary>What <c>chancery evaluate</c> was asked for.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="GoldPath">The gold file.</param>
/// <param name="SystemPath">A system's answers; null to ask the engine.</param>
/// <param name="OutputPath">Where the engine's answers go; null for nowhere.</param>
/// <param name="IsRaw">Whether the engine divides the text itself.</param>
/// <param name="Triggers">What finds the events; null for head and frames together.</param>
internal sealed record EvaluateOptions(string Task, string GoldPath, string? SystemPath, string? OutputPath, bool IsRaw, CombinationOptions? Triggers = null);
