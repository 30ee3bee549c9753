using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Years and decades: "in 2014", "the 2016 election", "2015-18", "the 1990s", "the nineties".</summary>
internal static class YearReader
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;
    private const int FirstBare = 1700;
    private const int LastBare = 2100;

    // "the '30s" to "the '90s" are those of the last century; the twenties may be those of either.
    private const int DecadesOf = 1900;
    private const int FirstDecade = 30;

    /// <summary>A year or decade that stands alone, or null. Digits are a year only where the words around say so: not in "Flight 2014", "2015 men".</summary>
    public static TimeReading? Read(TimeTokens tokens, int at)
    {
        if ((Decade(tokens, at) ?? Century(tokens, at)) is { } years)
            return years;
        if (!tokens.IsDigits(at, out var year) || tokens.Length(at) != 4 || year is < FirstBare or > LastBare)
            return null;
        var isYear = IsYear(tokens, at);
        if (tokens.IsMark(at + 1, "-–") && tokens.IsJoined(at + 1) && tokens.IsJoined(at + 2) && tokens.IsDigits(at + 2, out var last))
        {
            if (tokens.Length(at + 2) == 2)
                last += year / 100 * 100;
            if (last > year && last <= LastBare && (tokens.Length(at + 2) == 4 || (isYear && tokens.Length(at + 2) == 2)))
                return new TimeReading(at + 3, new TimeExpression.Range(new TimeExpression.YearNumber(year), new TimeExpression.YearNumber(last)));
        }

        return isYear ? new TimeReading(at + 1, new TimeExpression.YearNumber(year)) : null;
    }

    /// <summary>The year after a month, a quarter, a season: "2024", ", 2024", "of 2024", "last year", "of that year".</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">One past what it belongs to.</param>
    /// <param name="end">One past the year.</param>
    public static TimeExpression? After(TimeTokens tokens, int at, out int end)
    {
        var next = tokens.IsMark(at, ',') || (tokens.IsMark(at, '-') && tokens.IsJoined(at) && tokens.IsJoined(at + 1)) || tokens.Is(at, TimeWordKind.Of) || tokens.Is(at, TimeWordKind.In) ? at + 1 : at;
        end = next + 1;
        if (tokens.IsDigits(next, out var year) && tokens.Length(next) == 4 && year is >= FirstYear and <= LastYear)
        {
            // "the winter of 1981-82" begins in the first.
            if (tokens.IsMark(end, "-–") && tokens.IsJoined(end) && tokens.IsJoined(end + 1) && tokens.IsDigits(end + 1, out var second) && tokens.Length(end + 1) == 2 && second == (year + 1) % 100)
                end += 2;
            return new TimeExpression.YearNumber(year);
        }

        if (tokens.IsMark(at, ','))
            next = at;
        return UnitReader.Which(tokens, next, out end) is { Unit: Granularity.Year } told ? told : null;
    }

    private static TimeReading? Decade(TimeTokens tokens, int at)
    {
        if (tokens.Is(at, TimeWordKind.Decades, out var tens))
            return tokens.Is(at - 1, TimeWordKind.The) || tokens.Is(at - 1, TimeWordKind.Stages) || tokens.IsMark(at - 1, "-")
                ? new TimeReading(at + 1, new TimeExpression.DecadeNumber(DecadesOf + tens)) : null;
        if (tokens.IsMark(at, "'’") && tokens.IsJoined(at + 1) && tokens.Length(at + 1) == 2)
            at++; // "the '80s"
        if ((uint)at >= (uint)tokens.Count || tokens[at].Number < 0 || tokens[at].Number % 10 != 0)
            return null;
        var end = tokens.IsMark(at + 1, "'’") && tokens.IsJoined(at + 1) ? at + 2 : at + 1;
        if (!tokens.IsJoined(end) || !tokens.IsLetter(end, 's'))
            return null;
        var number = tokens[at].Number;
        if (tokens.Length(at) == 4 && number is >= FirstYear and <= LastYear)
            return new TimeReading(end + 1, new TimeExpression.DecadeNumber(number));
        return tokens.Length(at) == 2 && number >= FirstDecade ? new TimeReading(end + 1, new TimeExpression.DecadeNumber(DecadesOf + number)) : null;
    }

    /// <summary>"the 19th century", "the early twentieth century".</summary>
    private static TimeReading? Century(TimeTokens tokens, int at)
    {
        if (!NumberReader.TryOrdinal(tokens, at, out var end, out var number) || number > LastYear / 100)
            return null;
        if (tokens.IsMark(end, "-‐‑"))
            end++;
        return tokens.Is(end, TimeWordKind.Units, out var unit) && (Granularity)unit == Granularity.Century ? new TimeReading(end + 1, new TimeExpression.CenturyNumber(number)) : null;
    }

    private static bool IsYear(TimeTokens tokens, int at) =>
        tokens.Is(at - 1, TimeWordKind.Prepositions) || tokens.Is(at - 1, TimeWordKind.StageNouns)
        || (tokens.Is(at - 1, TimeWordKind.The) && tokens.IsWordOrNumber(at + 1))
        || (tokens.IsMark(at - 1, ',') && tokens.IsDigits(at - 2, out var year) && tokens.Length(at - 2) == 4 && year is >= FirstBare and <= LastBare)
        || (tokens.IsMark(at - 1, '(') && tokens.IsMark(at + 1, ")-–"))
        || (tokens.IsMark(at - 1, "-") && tokens.Is(at - 2, TimeWordKind.Stages));
}
