namespace Chancery.Time.Expressions;

/// <summary>Dates in digits alone: 2025-09-26, 26/09/2025, 09/26/2025, 26.9.2025. Where day and month could each be the other the date has no value.</summary>
internal static class NumericDateReader
{
    private const string Separators = "-/.";
    private const int FirstYear = 1000;
    private const int Months = 12;

    /// <summary>The date at a place, or null.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at)
    {
        if (tokens[at].Number < 0 || !IsDate(tokens, at))
            return null;
        var (first, second, third) = (tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number);
        var end = at + 5;
        if (tokens.Length(at) == 4)
            return first >= FirstYear && tokens.Length(at + 4) <= 2 ? new TimeReading(end, Date(first, second, third)) : null;
        if (tokens.Length(at) > 2 || tokens.Length(at + 4) != 4 || third < FirstYear)
            return null;
        if (first > Months || first == second)
            return new TimeReading(end, Date(third, second, first));
        return new TimeReading(end, second > Months ? Date(third, first, second) : new TimeExpression.Unknown());
    }

    /// <summary>Three numbers with the same mark between, nothing joined to either end.</summary>
    private static bool IsDate(TimeTokens tokens, int at)
    {
        if (at + 4 >= tokens.Count || !tokens.IsMark(at + 1, Separators) || tokens[at + 2].Number < 0 || tokens[at + 4].Number < 0 || tokens.Length(at + 2) > 2)
            return false;
        for (var next = at + 1; next <= at + 4; next++)
        {
            if (!tokens.IsJoined(next))
                return false;
        }

        var sameMark = tokens.IsMark(at + 1, '-') ? tokens.IsMark(at + 3, '-') : tokens.IsMark(at + 1, '/') ? tokens.IsMark(at + 3, '/') : tokens.IsMark(at + 3, '.');
        var runsOn = tokens.IsJoined(at + 5) && (tokens.IsMark(at + 5, "-/") || (tokens.IsMark(at + 5, '.') && tokens.IsJoined(at + 6)));
        return sameMark && !runsOn && !(tokens.IsJoined(at) && tokens.IsMark(at - 1, "-/."));
    }

    private static TimeExpression.CalendarDate Date(int year, int month, int day) => new(day, month, new TimeExpression.YearNumber(year));
}
