using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Stretches of the calendar by their place to the report or to the time told before: "last week", "this morning", "the previous day", "the weekend", "the day before".</summary>
internal static class UnitReader
{
    /// <summary>The expression at a place, or null.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at)
    {
        if (Which(tokens, at, out var end) is { } shifted)
            return shifted.Unit == Granularity.Decade && !shifted.IsTold && shifted.Count != 0 ? new TimeReading(end, new TimeExpression.Unknown()) : new TimeReading(end, shifted);
        if (Beside(tokens, at) is { } beside)
            return beside;
        return tokens.Is(at, TimeWordKind.Units, out var unit) && (Granularity)unit == Granularity.Weekend && tokens.Is(at - 1, TimeWordKind.The)
            ? new TimeReading(at + 1, new TimeExpression.BareWeekend()) : null;
    }

    /// <summary>"last week", "that year", "the following month", "last night"; null when something else stands there.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">One past it.</param>
    public static TimeExpression.Shifted? Which(TimeTokens tokens, int at, out int end)
    {
        var hasThe = tokens.Is(at, TimeWordKind.The);
        var which = hasThe ? at + 1 : at;
        end = which + 2;
        var isTold = tokens.Is(which, TimeWordKind.WhichTold, out var count);
        if (!isTold && !tokens.Is(which, TimeWordKind.Which, out count))
            return null;
        if (tokens.Is(which + 1, TimeWordKind.Units, out var number))
        {
            var unit = (Granularity)number;
            if (hasThe && !isTold)
            {
                // "the next day" follows the time told before; "the last week" is seven days, "the next year" twelve months.
                return unit == Granularity.Day && count == 1 ? new TimeExpression.Shifted(unit, count, true) : null;
            }

            return unit == Granularity.Day && !isTold ? null : new TimeExpression.Shifted(unit, count, isTold);
        }

        // Of the parts of the day only "last night" is the day before; "this evening" and "that night" are the day itself.
        if (!tokens.Is(which + 1, TimeWordKind.DayParts) || (!isTold && !hasThe && count == 1) || (hasThe && !isTold && count != 1))
            return null;
        return new TimeExpression.Shifted(Granularity.Day, count, isTold || hasThe);
    }

    /// <summary>"the day before", "the week after", with nothing that they are counted from but the time told before; "the day before yesterday".</summary>
    private static TimeReading? Beside(TimeTokens tokens, int at)
    {
        if (!tokens.Is(at, TimeWordKind.The) || (!tokens.Is(at + 1, TimeWordKind.Units, out var unit) && !tokens.Is(at + 1, TimeWordKind.DayParts)))
            return null;
        var isAfter = tokens.Is(at + 2, TimeWordKind.Later);
        if (!isAfter && !tokens.Is(at + 2, TimeWordKind.Earlier))
            return null;
        var step = isAfter ? 1 : -1;
        if (tokens.Is(at + 3, TimeWordKind.RelativeDays, out var day) && day == step && (Granularity)unit == Granularity.Day)
            return new TimeReading(at + 4, new TimeExpression.Shifted(Granularity.Day, 2 * step, false));
        return tokens.IsWordOrNumber(at + 3) && !tokens.Is(at + 3, TimeWordKind.And) ? null : new TimeReading(at + 3, new TimeExpression.Shifted((Granularity)unit, step, true));
    }
}
