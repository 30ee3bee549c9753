using Chancery.Formats.Reports;
using NodaTime;

namespace Chancery.Cli.Code;

/// <summary>What <c>chancery code</c> was asked for.</summary>
/// <param name="Inputs">Files, folders, or <c>-</c>.</param>
/// <param name="Format"><c>table</c>, <c>jsonl</c> or <c>csv</c>.</param>
/// <param name="Date">Publication date of reports that have none.</param>
/// <param name="Publisher">Publisher of reports that have none.</param>
/// <param name="Jobs">Batches coded at the same time.</param>
/// <param name="RejectsPath">Where rejected reports are listed; null for standard error only.</param>
/// <param name="Limits">How much a report may hold.</param>
/// <param name="HasStats">Whether speed and memory are written at the end.</param>
/// <param name="KnowledgePath">A user's own knowledge; null for the default place.</param>
internal sealed record CodeOptions(
    IReadOnlyList<string> Inputs,
    string Format,
    LocalDate? Date,
    string? Publisher,
    int Jobs,
    string? RejectsPath,
    ReportLimits Limits,
    bool HasStats,
    string? KnowledgePath = null);
