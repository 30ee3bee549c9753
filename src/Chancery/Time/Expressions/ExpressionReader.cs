using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Reads the time expression at a place. Each reader looks a few tokens ahead and never back over what was read, so that a text is read in linear time.</summary>
internal static class ExpressionReader
{
    /// <summary>The longest expression that begins at a place: one time, or from one to another; null for none.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at) => Single(tokens, at) is { } first ? Range(tokens, at, first) ?? first : null;

    /// <summary>One time, with the time of day that follows it: "Friday evening", "26 September at 6 p.m.".</summary>
    public static TimeReading? Single(TimeTokens tokens, int at) => StageReader.Read(tokens, at, Day) ?? Day(tokens, at);

    private static TimeReading? Day(TimeTokens tokens, int at)
    {
        if (Plain(tokens, at) is not { } reading)
            return null;
        var isOfDay = reading.Expression is TimeExpression.Weekday or TimeExpression.Shifted { Unit: Calendar.Granularity.Day } or TimeExpression.CalendarDate { Day: not null };
        if (isOfDay && !tokens.Is(reading.End - 1, TimeWordKind.DayParts) && tokens.Is(reading.End, TimeWordKind.DayParts))
            reading = reading with { End = reading.End + 1 };
        return isOfDay && tokens.Is(reading.End, TimeWordKind.Joining) && StageReader.TimeOfDay(tokens, reading.End + 1) is { } end ? reading with { End = end } : reading;
    }

    private static TimeReading? Plain(TimeTokens tokens, int at) =>
        NumericDateReader.Read(tokens, at)
        ?? WeekdayReader.Read(tokens, at)
        ?? CalendarDateReader.Read(tokens, at)
        ?? PartReader.Read(tokens, at)
        ?? UnitReader.Read(tokens, at)
        ?? RelativeDay(tokens, at)
        ?? CountReader.Read(tokens, at)
        ?? YearReader.Read(tokens, at);

    private static TimeReading? RelativeDay(TimeTokens tokens, int at) =>
        tokens.Is(at, TimeWordKind.RelativeDays, out var day) ? new TimeReading(at + 1, new TimeExpression.Shifted(Calendar.Granularity.Day, day, false)) : null;

    /// <summary>"Monday to Wednesday", "between 2015 and 2018", "March 2014 onwards".</summary>
    private static TimeReading? Range(TimeTokens tokens, int at, TimeReading first)
    {
        if (first.Expression is TimeExpression.Range or TimeExpression.Unknown)
            return null;
        if (tokens.Is(first.End, TimeWordKind.Onwards))
            return first with { End = first.End + 1, Expression = new TimeExpression.Open(first.Expression) };
        var isBetween = tokens.Is(at - 1, TimeWordKind.Between) || (tokens.Is(at - 1, TimeWordKind.The) && tokens.Is(at - 2, TimeWordKind.Between));
        var joins = tokens.Is(first.End, TimeWordKind.RangeWords) || tokens.IsMark(first.End, "-–—") || (isBetween && tokens.Is(first.End, TimeWordKind.And));
        if (!joins)
            return null;
        var next = tokens.Is(first.End + 1, TimeWordKind.The) ? first.End + 2 : first.End + 1;
        if (next >= tokens.Count || Single(tokens, next) is not { Expression: not (TimeExpression.Range or TimeExpression.Unknown) } last)
            return null;
        return new TimeReading(last.End, new TimeExpression.Range(first.Expression, last.Expression));
    }
}
