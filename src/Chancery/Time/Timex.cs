using Chancery.Text;

namespace Chancery.Time;

/// <summary>A time expression with its value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">ISO 8601 with its precision, as <c>2025-09-26</c>, <c>2025-W39</c>, <c>2025</c>.</param>
public sealed record Timex(TextSpan Span, string Value);
