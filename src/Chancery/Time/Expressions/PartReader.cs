using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Parts of years: "the third quarter of 2024", "Q3 2024", "the first half of last year", "the summer of 2023", "last spring".</summary>
internal static class PartReader
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfHalf = 6;

    /// <summary>The part at a place, or null.</summary>
    public static TimeReading? Read(TimeTokens tokens, int at) => Numbered(tokens, at) ?? Season(tokens, at);

    private static TimeReading? Numbered(TimeTokens tokens, int at)
    {
        if (tokens.IsLetter(at, 'Q') && tokens.IsJoined(at + 1) && tokens[at + 1].Number is >= 1 and <= 4)
        {
            var (number, year) = (tokens[at + 1].Number, YearReader.After(tokens, at + 2, out var after));
            return new TimeReading(year is null ? at + 2 : after, Part(number, MonthsOfQuarter, year));
        }

        if (!NumberReader.TryOrdinal(tokens, at, out var end, out var ordinal))
            return null;
        if (tokens.IsMark(end, "-"))
            end++;
        var months = tokens.Is(end, TimeWordKind.Halves) && ordinal <= 2 ? MonthsOfHalf
            : tokens.Is(end, TimeWordKind.Units, out var unit) && (Granularity)unit == Granularity.Quarter && ordinal <= 4 ? MonthsOfQuarter : 0;
        if (months == 0)
            return null;
        if (YearReader.After(tokens, end + 1, out var last) is { } told)
            return new TimeReading(last, Part(ordinal, months, told));
        if (tokens.Is(end + 1, TimeWordKind.Of) && tokens.Is(end + 2, TimeWordKind.The) && tokens.Is(end + 3, TimeWordKind.Units, out var whole) && (Granularity)whole == Granularity.Year)
            return new TimeReading(end + 4, Part(ordinal, months, new TimeExpression.Shifted(Granularity.Year, 0, false)));

        // A half of something else, and the quarter of a game.
        return months == MonthsOfHalf || tokens.Is(end + 1, TimeWordKind.Of) ? null : new TimeReading(end + 1, Part(ordinal, months, null));
    }

    private static TimeExpression.Part Part(int number, int months, TimeExpression? year) => new(((number - 1) * months) + 1, months, year);

    /// <summary>A season, which has months only with a year: without one the hemisphere would have to be guessed too.</summary>
    private static TimeReading? Season(TimeTokens tokens, int at)
    {
        var isWhich = tokens.Is(at, TimeWordKind.Which) || tokens.Is(at, TimeWordKind.WhichTold);
        var name = isWhich ? at + 1 : at;
        if (!tokens.Is(name, TimeWordKind.Seasons, out var month))
            return null;
        if (isWhich)
            return new TimeReading(name + 1, new TimeExpression.Unknown());
        if (YearReader.After(tokens, name + 1, out var end) is { } year)
            return new TimeReading(end, new TimeExpression.Part(month, MonthsOfQuarter, year));

        // "in the spring", but neither "the fall of Damascus" nor "prices in spring mattresses".
        var before = tokens.Is(at - 1, TimeWordKind.The) ? at - 2 : at - 1;
        return tokens.Is(before, TimeWordKind.Prepositions) && !tokens.Is(before, TimeWordKind.Of) && !tokens.Is(name + 1, TimeWordKind.Of) && !tokens.IsWordAfter(name)
            ? new TimeReading(name + 1, new TimeExpression.Unknown()) : null;
    }
}
