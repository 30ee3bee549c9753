using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Evaluation.Dates;

/// <summary>A passage with its time expressions.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Text">The passage.</param>
/// <param name="CreationTime">The day it is dated, as <c>yyyy-MM-dd</c>; null when not known.</param>
/// <param name="Times">Its time expressions.</param>
public sealed record DateItem(string Id, int Line, string Text, string? CreationTime, ImmutableArray<DateSpan> Times);

/// <summary>A time expression.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">As in RECORD section 1; null when it can't be known.</param>
public readonly record struct DateSpan(TextSpan Span, string? Value);
