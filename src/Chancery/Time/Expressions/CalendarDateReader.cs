using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Days and months by name: "26 September 2025", "Sept. 26-28", "March last year", "in May", "the 14th".</summary>
internal static class CalendarDateReader
{
    /// <summary>The date at a place, or null.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The place.</param>
    /// <param name="weekday">The day of the week told before it; 0 for none.</param>
    public static TimeReading? Read(TimeTokens tokens, int at, int weekday = 0) =>
        DayFirst(tokens, at, weekday) ?? MonthFirst(tokens, at, weekday) ?? (weekday == 0 ? Month(tokens, at) ?? Ordinal(tokens, at) : null);

    /// <summary>"26 September", "26-28 September 2025", "3 and 4 May", "the 3rd of March".</summary>
    private static TimeReading? DayFirst(TimeTokens tokens, int at, int weekday)
    {
        if (!NumberReader.TryDay(tokens, at, out var end, out var day, out _) || (tokens.IsJoined(at) && tokens.IsMark(at - 1, "-–")))
            return null;
        var (last, next) = (0, end);
        if (Joint(tokens, end) is { } joint && NumberReader.TryDay(tokens, joint, out var lastEnd, out var second, out _) && second > day)
            (last, next) = (second, lastEnd);
        if (tokens.Is(next, TimeWordKind.Of) || (tokens.IsMark(next, '-') && tokens.IsJoined(next) && tokens.IsMark(next + 2, '-')))
            next++; // "26 of September", "26-Sep-1975"
        if (!tokens.IsMonth(next, out end, out var month))
            return null;
        var year = YearReader.After(tokens, end, out var after);
        if (year is not null)
            end = after;
        return Days(tokens, at, end, (day, last), month, year, weekday);
    }

    /// <summary>"September 26th, 2025", "Sept 26-28", "May 3 to 5".</summary>
    private static TimeReading? MonthFirst(TimeTokens tokens, int at, int weekday)
    {
        // "In May 30 people were killed": a day is not in, but on.
        if (!tokens.IsMonth(at, out var end, out var month) || tokens.Is(at - 1, TimeWordKind.In)
            || !NumberReader.TryDay(tokens, end, out end, out var day, out _))
            return null;
        var last = 0;
        if (Joint(tokens, end) is { } joint && NumberReader.TryDay(tokens, joint, out var lastEnd, out var second, out _) && second > day && !tokens.IsMonth(lastEnd, out _, out _))
            (last, end) = (second, lastEnd);
        var year = YearReader.After(tokens, end, out var after);
        if (year is not null)
            end = after;
        return Days(tokens, at, end, (day, last), month, year, weekday);
    }

    /// <summary>"September", "May 2025", "March of last year", "last March".</summary>
    private static TimeReading? Month(TimeTokens tokens, int at)
    {
        if (tokens.Is(at - 1, TimeWordKind.Repeats))
            return null;
        if (tokens.Is(at, TimeWordKind.Which, out var which) && tokens.IsMonth(at + 1, out var end, out var month))
            return new TimeReading(end, new TimeExpression.WhichMonth(month, which));
        if (!tokens.IsMonth(at, out end, out month))
            return null;
        if (YearReader.After(tokens, end, out var after) is { } year)
            return new TimeReading(after, new TimeExpression.CalendarDate(null, month, year));
        var isNamed = tokens.Is(at - 1, TimeWordKind.Prepositions) || (tokens.IsMark(at - 1, "-–") && tokens.Is(at - 2, TimeWordKind.Stages));
        return tokens.Is(at, TimeWordKind.Doubtful) && !isNamed ? null : new TimeReading(end, new TimeExpression.CalendarDate(null, month, null));
    }

    /// <summary>"on the 14th", "the 14th of this month"; not "the 14th district".</summary>
    private static TimeReading? Ordinal(TimeTokens tokens, int at)
    {
        if (!tokens.Is(at - 1, TimeWordKind.The) || !tokens.Is(at - 2, TimeWordKind.Prepositions) || !NumberReader.TryDay(tokens, at, out var end, out var day, out var isOrdinal)
            || !isOrdinal || tokens[at].Number < 0)
            return null;
        if (tokens.Is(end, TimeWordKind.Of))
            return UnitReader.Which(tokens, end + 1, out var after) is { Unit: Calendar.Granularity.Month } month ? new TimeReading(after, new TimeExpression.CalendarDate(day, null, month)) : null;
        return tokens.IsLowerWord(end) && !tokens.Is(end, TimeWordKind.Prepositions) || tokens.IsMark(end, "-") ? null : new TimeReading(end, new TimeExpression.CalendarDate(day, null, null));
    }

    /// <summary>The place of a second day of the same month, after a dash, "to" or "and"; null for none.</summary>
    private static int? Joint(TimeTokens tokens, int at) =>
        tokens.IsMark(at, "-–—&") || tokens.Is(at, TimeWordKind.RangeWords) || tokens.Is(at, TimeWordKind.And) ? at + 1 : null;

    private static TimeReading Days(TimeTokens tokens, int at, int end, (int First, int Last) days, int month, TimeExpression? year, int weekday)
    {
        var first = new TimeExpression.CalendarDate(days.First, month, year, weekday);
        if (days.Last == 0)
            return new TimeReading(end, first);
        return new TimeReading(end, new TimeExpression.Range(first, first with { Day = days.Last, DayOfWeek = 0 }), at);
    }
}
