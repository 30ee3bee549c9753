using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>When an event happened, as annotated.</summary>
/// <param name="Value">ISO 8601 with its precision (RECORD section 1).</param>
/// <param name="Span">The words it rests on; null when the annotation names none.</param>
public sealed record AnnotatedDate(string Value, TextSpan? Span);
