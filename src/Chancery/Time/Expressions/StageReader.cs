using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>What stands before a time and is told with it: "early March", "mid-2024", "later this week", "the end of the year", "noon on Friday", "6 p.m. today".</summary>
internal static class StageReader
{
    /// <summary>The expression at a place, or null; its value is that of the time it belongs to.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The place.</param>
    /// <param name="read">Reads the time it belongs to.</param>
    public static TimeReading? Read(TimeTokens tokens, int at, Func<TimeTokens, int, TimeReading?> read)
    {
        if (tokens.Is(at, TimeWordKind.Stages))
            return Inner(tokens, tokens.IsMark(at + 1, "-‐‑–") ? at + 2 : at + 1, read, false);
        if (tokens.Is(at, TimeWordKind.StageNouns))
            return tokens.Is(at + 1, TimeWordKind.Of) ? Inner(tokens, at + 1, read, false) : null;
        return TimeOfDay(tokens, at) is { } end ? Inner(tokens, end, read, true) : null;
    }

    /// <summary>One past a time of day, "6 p.m.", "noon"; null when none stands at a place.</summary>
    public static int? TimeOfDay(TimeTokens tokens, int at) => tokens.Is(at, TimeWordKind.DayParts) ? at + 1 : Clock(tokens, at);

    /// <summary>What follows: with "of", "in", "on" or nothing between, and "the year" for the report's.</summary>
    private static TimeReading? Inner(TimeTokens tokens, int at, Func<TimeTokens, int, TimeReading?> read, bool isDay)
    {
        var next = tokens.Is(at, TimeWordKind.Joining) || (isDay && tokens.IsMark(at, ',')) ? at + 1 : at;
        if (tokens.Is(next, TimeWordKind.The))
        {
            // "earlier in the day" is a time of day.
            if (next > at && !isDay && tokens.Is(next + 1, TimeWordKind.Units, out var unit))
                return (Granularity)unit == Granularity.Day ? null : new TimeReading(next + 2, new TimeExpression.Shifted((Granularity)unit, 0, false));
            next++;
        }

        if (next >= tokens.Count || read(tokens, next) is not { } inner || (inner.Start > next))
            return null;
        var isOfDay = inner.Expression is TimeExpression.Weekday or TimeExpression.CalendarDate { Day: not null } or TimeExpression.Shifted { Unit: Granularity.Day };
        return isDay && !isOfDay ? null : inner with { Start = -1 };
    }

    /// <summary>One past "6 p.m.", "10:30 am"; null when no time of day stands there.</summary>
    private static int? Clock(TimeTokens tokens, int at)
    {
        if ((uint)at >= (uint)tokens.Count || tokens[at].Number is < 0 or > 24 || tokens.Length(at) > 2)
            return null;
        var hasMinutes = tokens.IsMark(at + 1, ".:") && at + 2 < tokens.Count && tokens[at + 2].Number is >= 0 and < 60;
        var end = hasMinutes ? at + 3 : at + 1;
        if (tokens.Is(end, TimeWordKind.Meridiems))
            return end + 1;
        if ((tokens.IsLetter(end, 'a') || tokens.IsLetter(end, 'p')) && tokens.IsMark(end + 1, '.') && tokens.IsLetter(end + 2, 'm'))
            return tokens.IsMark(end + 3, '.') ? end + 4 : end + 3;
        return hasMinutes ? end : null;
    }
}
