using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>Numbers in digits and letters: "14", "fourteen", "twenty-five", "a couple of", "the 14th", "twenty-first".</summary>
internal static class NumberReader
{
    /// <summary>A count that is no number.</summary>
    public const int Vague = -1;

    private const int LastDay = 31;

    /// <summary>A number of units.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">One past it.</param>
    /// <param name="number">The number; <see cref="Vague"/> for "a few".</param>
    public static bool TryCount(TimeTokens tokens, int at, out int end, out int number)
    {
        end = at + 1;
        if (tokens.IsDigits(at, out number))
            return true;
        if (tokens.Is(at, TimeWordKind.VagueNumbers))
        {
            (end, number) = (tokens.Is(end, TimeWordKind.Of) ? end + 1 : end, Vague);
            return true;
        }

        if (!tokens.Is(at, TimeWordKind.Numbers, out number))
            return false;
        if (tokens.Is(end, TimeWordKind.VagueNumbers))
        {
            (end, number) = (tokens.Is(end + 1, TimeWordKind.Of) ? end + 2 : end + 1, Vague);
            return true;
        }

        if (number == 1 && tokens.Is(end, TimeWordKind.Numbers, out var dozen) && dozen is 12 or 100)
            (end, number) = (end + 1, dozen);
        else if (number is >= 20 and < 100 && Unit(tokens, end, TimeWordKind.Numbers, out var after, out var unit))
            (end, number) = (after, number + unit);
        return true;
    }

    /// <summary>A day of the month, as a number or an ordinal.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">One past it.</param>
    /// <param name="day">1 to 31.</param>
    /// <param name="isOrdinal">Whether it is an ordinal.</param>
    public static bool TryDay(TimeTokens tokens, int at, out int end, out int day, out bool isOrdinal)
    {
        isOrdinal = true;
        if (TryOrdinal(tokens, at, out end, out day))
            return day <= LastDay;
        isOrdinal = false;
        end = at + 1;
        return tokens.IsDigits(at, out day) && day is >= 1 and <= LastDay && tokens.Length(at) <= 2;
    }

    /// <summary>An ordinal: "3rd", "third", "twenty-first".</summary>
    public static bool TryOrdinal(TimeTokens tokens, int at, out int end, out int number)
    {
        end = at + 2;
        if (tokens.IsDigits(at, out number) && tokens.Is(at + 1, TimeWordKind.OrdinalEndings) && tokens.IsJoined(at + 1))
            return number >= 1;
        end = at + 1;
        if (tokens.Is(at, TimeWordKind.Ordinals, out number))
            return true;
        if (!tokens.Is(at, TimeWordKind.Numbers, out number) || number is not (20 or 30) || !Unit(tokens, end, TimeWordKind.Ordinals, out end, out var unit))
            return false;
        number += unit;
        return true;
    }

    /// <summary>What follows the tens: "-five", " first".</summary>
    private static bool Unit(TimeTokens tokens, int at, TimeWordKind kind, out int end, out int unit)
    {
        if (tokens.IsMark(at, "-‐‑"))
            at++;
        end = at + 1;
        return tokens.Is(at, kind, out unit) && unit is >= 1 and <= 9;
    }
}
