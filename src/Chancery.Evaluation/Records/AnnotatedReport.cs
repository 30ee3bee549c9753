using System.Collections.Immutable;

namespace Chancery.Evaluation.Records;

/// <summary>A report with its events, by an annotator or by a system (RECORD section 1).</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">The report; null in a system's file that leaves it out.</param>
/// <param name="Date">The day it was published, as <c>2025-09-27</c>; null when not given.</param>
/// <param name="Publisher">Who published it; null when not given.</param>
/// <param name="Events">In the file's order; their spans point into the text.</param>
/// <param name="Statements">Who says what; null when the file does not tell.</param>
/// <param name="HasAllStatements">Whether the statements are complete (<c>statements_complete</c>).</param>
public sealed record AnnotatedReport(
    string Id,
    int Line,
    string? Text,
    string? Date,
    string? Publisher,
    ImmutableArray<AnnotatedEvent> Events,
    ImmutableArray<AnnotatedStatement>? Statements,
    bool HasAllStatements);
