using Chancery.Text;

namespace Chancery.Events;

/// <summary>When an event happened.</summary>
/// <param name="Value">ISO 8601 with its precision (RECORD section 1): <c>2025-09-26</c>, <c>2025-09</c>, <c>2025-W39</c>, an interval.</param>
/// <param name="Span">The words it rests on.</param>
public sealed record EventDate(string Value, TextSpan Span);
