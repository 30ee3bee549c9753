using Chancery.Text;

namespace Chancery.Time;

/// <summary>A time expression with its value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">ISO 8601 with its precision, as <c>2025-09-26</c>, <c>2025-W39</c>, <c>2025</c>, <c>XXXX-09-26</c>, <c>2025-09-26/2025-09-28</c>, <c>2014/</c>; null when it can't be told without guessing.</param>
/// <param name="IsDistance">Whether the words tell how far the time lies from another ("a day after police arrested seven"): the value is that of what "after" introduces.</param>
public sealed record Timex(TextSpan Span, string? Value, bool IsDistance = false);
