namespace Chancery.Time.Expressions;

/// <summary>A time expression that a reader found at a place.</summary>
/// <param name="End">One past its last token.</param>
/// <param name="Expression">What it says.</param>
/// <param name="Start">Its first token; -1 for the place that was asked for.</param>
internal readonly record struct TimeReading(int End, TimeExpression Expression, int Start = -1);
