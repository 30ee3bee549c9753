using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Days of the week: "Friday", "next Friday", "the following Monday", "Monday of last week", "Thursday (Jan 15)", "Sunday, 12 April".</summary>
internal static class WeekdayReader
{
    /// <summary>The day at a place, or null.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at)
    {
        if (tokens.Is(at - 1, TimeWordKind.Repeats))
            return null;
        var name = tokens.Is(at, TimeWordKind.The) ? at + 1 : at;
        int? which = null;
        var isTold = false;
        if (tokens.Is(name, TimeWordKind.WhichTold, out var told))
            (which, isTold, name) = (told, true, name + 1);
        else if (tokens.Is(name, TimeWordKind.Which, out var number))
            (which, name) = (number, name + 1);
        if ((which is null && name > at) || !tokens.Is(name, TimeWordKind.Weekdays, out var day))
            return null;
        var end = name + 1;
        if (tokens.IsAbbreviated(name))
            end++;
        if (which is null && WithDate(tokens, end, day) is { } date)
            return date;
        if (which is null && tokens.Is(name, TimeWordKind.Doubtful) && !tokens.Is(name - 1, TimeWordKind.Prepositions))
            return null;
        var week = tokens.Is(end, TimeWordKind.Of) ? end + 1 : end;
        if (which is null && UnitReader.Which(tokens, week, out var after) is { Unit: Granularity.Week } within)
            return new TimeReading(after, new TimeExpression.Weekday(day, null, false, within));
        return new TimeReading(end, new TimeExpression.Weekday(day, which, isTold, null));
    }

    private static TimeReading? WithDate(TimeTokens tokens, int at, int day)
    {
        if (tokens.IsMark(at, '('))
            return CalendarDateReader.Read(tokens, at + 1, day) is { } inner && tokens.IsMark(inner.End, ')') ? inner with { End = inner.End + 1, Start = -1 } : null;
        var next = tokens.IsMark(at, ',') ? at + 1 : at;
        if (tokens.Is(next, TimeWordKind.The))
            next++;
        return CalendarDateReader.Read(tokens, next, day) is { } date ? date with { Start = -1 } : null;
    }
}
