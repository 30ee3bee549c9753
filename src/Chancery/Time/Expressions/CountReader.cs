using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>So many units from a time: "two years ago", "three days later", "a week earlier", "in ten days", "two days after the vote".</summary>
internal static class CountReader
{
    private const int WeeksOfFortnight = 2;

    /// <summary>The expression at a place, or null.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at)
    {
        if (!NumberReader.TryCount(tokens, at, out var end, out var count) || count == NumberReader.Vague)
            return null; // "a few days ago" names no stretch of the calendar
        if (tokens.IsMark(end, "-‐‑"))
            return null; // "a two-year-old ban"
        if (!TryUnit(tokens, end, ref count, out var unit))
            return null;
        end++;
        var back = tokens.Is(end, TimeWordKind.Ago) ? -1 : tokens.Is(end, TimeWordKind.Hence) || (tokens.Is(end, TimeWordKind.From) && tokens.Is(end + 1, TimeWordKind.Now)) ? 1 : 0;
        if (back != 0)
            return new TimeReading(tokens.Is(end, TimeWordKind.From) ? end + 2 : end + 1, Shifted(unit, count, back, false));
        if (tokens.Is(end, TimeWordKind.Earlier))
            return Told(tokens, end, unit, count, -1);
        return tokens.Is(end, TimeWordKind.Later) ? Told(tokens, end, unit, count, 1) : null;
    }

    /// <summary>"in ten days": a time only where what is told is still to come, else how long it took. Null when something else stands there.</summary>
    public static TimeReading? Ahead(TimeTokens tokens, int at)
    {
        if (!tokens.Is(at, TimeWordKind.In) || !NumberReader.TryCount(tokens, at + 1, out var end, out var count) || count == NumberReader.Vague || !TryUnit(tokens, end, ref count, out var unit))
            return null;
        end++;
        var time = tokens.IsMark(end, "'’") ? (tokens.IsLetter(end + 1, 's') && tokens.IsJoined(end + 1) ? end + 2 : end + 1) : end;
        return new TimeReading(tokens.Is(time, TimeWordKind.Time) ? time + 1 : end, Shifted(unit, count, 1, false));
    }

    /// <summary>"a day after the vote" tells the vote's day by that of what is told with it: a day before it. At the end of a clause it is the other way round.</summary>
    private static TimeReading? Told(TimeTokens tokens, int at, Granularity unit, int count, int step)
    {
        var mayGovern = tokens.Is(at, TimeWordKind.Ahead) || tokens.Is(at, TimeWordKind.Prepositions);
        if (mayGovern && tokens.IsWordOrNumber(at + 1))
            return new TimeReading(at + 1, Shifted(unit, count, -step, true, true));
        return new TimeReading(at + 1, Shifted(unit, count, step, true));
    }

    private static bool TryUnit(TimeTokens tokens, int at, ref int count, out Granularity unit)
    {
        unit = Granularity.Week;
        if (tokens.Is(at, TimeWordKind.Fortnights))
        {
            count *= WeeksOfFortnight;
            return true;
        }

        if (!tokens.Is(at, TimeWordKind.SeveralUnits, out var number) && !(count == 1 && tokens.Is(at, TimeWordKind.Units, out number)))
            return false;
        unit = (Granularity)number;
        return true;
    }

    /// <summary>"two decades ago" names a year.</summary>
    private static TimeExpression.Shifted Shifted(Granularity unit, int count, int step, bool isTold, bool isAside = false) => unit switch
    {
        Granularity.Decade => new TimeExpression.Shifted(Granularity.Year, 10 * count * step, isTold, isAside),
        Granularity.Century => new TimeExpression.Shifted(Granularity.Year, 100 * count * step, isTold, isAside),
        _ => new TimeExpression.Shifted(unit, count * step, isTold, isAside),
    };
}
