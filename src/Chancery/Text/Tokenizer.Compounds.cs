using System.Globalization;

namespace Chancery.Text;

internal sealed partial class Tokenizer
{
    /// <summary>Adds the tokens of a word with its hyphens, slashes and clitics.</summary>
    /// <returns>Where it ends.</returns>
    private int Compound(int at)
    {
        var end = CompoundEnd(at, out var hasHyphen);
        if (!hasHyphen)
            return Part(at, end);
        var whole = text.AsSpan(at, end - at);
        if (rules.IsWord(whole))
            return Emit(at, end, TokenKind.Word);
        if (IsNumberWithHyphens(whole))
            return Emit(at, end, TokenKind.Number);
        var (start, part) = (at, at);
        for (var hyphen = NextHyphen(at, end); hyphen < end; hyphen = NextHyphen(part, end))
        {
            var before = text.AsSpan(part, hyphen - part);
            var after = text.AsSpan(hyphen + 1, NextHyphen(hyphen + 1, end) - hyphen - 1);
            if (!KeepsHyphen(before, after))
            {
                Part(start, hyphen);
                Emit(hyphen, hyphen + 1, TokenKind.Punctuation);
                start = hyphen + 1;
            }

            part = hyphen + 1;
        }

        return Part(start, end);
    }

    private bool KeepsHyphen(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (rules.KeepsHyphenBefore(after))
            return true;
        if (!rules.KeepsHyphenAfter(before) || after.Length > TextRules.MaxEntryLength)
            return false;
        Span<char> title = stackalloc char[after.Length]; // "over-the-counter" and its like are phrases
        after.CopyTo(title);
        title[0] = char.ToUpperInvariant(title[0]);
        return !rules.IsStarter(title);
    }

    private int CompoundEnd(int at, out bool hasHyphen)
    {
        hasHyphen = false;
        for (var end = PartEnd(at); ; end = PartEnd(end + 1))
        {
            if (end + 1 >= chunkEnd || !Characters.IsHyphen(text[end]) || Characters.WordLength(text, end + 1) == 0 || text[end + 1] == '_')
                return end;
            hasHyphen = true;
        }
    }

    private int NextHyphen(int from, int end)
    {
        while (from < end && !Characters.IsHyphen(text[from]))
            from++;
        return from;
    }

    /// <summary>Numbers of telephones, postcodes and dates keep their hyphens; ranges do not.</summary>
    private static bool IsNumberWithHyphens(ReadOnlySpan<char> whole)
    {
        Span<int> groups = stackalloc int[6];
        var (count, digits) = (0, 0);
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c) || c == '/')
            {
                digits++;
                continue;
            }

            if (!Characters.IsHyphen(c) || count == groups.Length - 1)
                return false;
            groups[count++] = digits;
            digits = 0;
        }

        groups[count++] = digits;
        return count > 2 || (groups[0], groups[1]) is (1 or 3 or 5, 4);
    }

    /// <summary>The end of the letters, digits and the signs that join them, from a place; no hyphen among them.</summary>
    private int PartEnd(int at)
    {
        var end = PartLimit(at);
        while (end > at + 1 && text[end - 1] == '_')
            end--; // underlined_
        return end;
    }

    private int PartLimit(int at)
    {
        var end = at;
        while (end < chunkEnd)
        {
            var length = Characters.WordLength(text, end);
            if (length > 0)
                end += length;
            else if (end > at && Joins(at, end))
                end++;
            else
                break;
        }

        return end;
    }

    /// <summary>Whether the sign at a place joins what stands before and after it to one word.</summary>
    private bool Joins(int start, int at)
    {
        var c = text[at];
        var previous = text[at - 1];
        var next = at + 1 < chunkEnd ? text[at + 1] : ' ';
        var digits = char.IsAsciiDigit(previous) && char.IsAsciiDigit(next);
        switch (c)
        {
            case '.' or ':':
                return digits;
            case ',':
                return digits && Digits(at + 1) == 3;
            case '/':
                return digits ? JoinsSlash(start, at) : rules.IsWord(Slashed(start, at));
            case '&':
                return char.IsAsciiLetter(previous) && char.IsAsciiLetter(next) && JoinsAmpersand(start, at);
            case '*' or '@':
                return char.IsLetter(previous) && char.IsLetter(next);
            case '+' or '#':
                return rules.IsWord(text.AsSpan(start, Math.Min(chunkEnd, at + RunLength(at)) - start));
            case '\u00AD':
                return true;
            default:
                return Characters.IsApostrophe(c) && !digits && at + 1 < chunkEnd && Characters.WordLength(text, at + 1) > 0;
        }
    }

    private int Digits(int from)
    {
        var end = from;
        while (end < chunkEnd && char.IsAsciiDigit(text[end]))
            end++;
        return end - from;
    }

    /// <summary>Dates keep their slash: 9/11, 11/28/2000; fractions and other pairs of numbers do not: 1 / 2, 24 / 7.</summary>
    private bool JoinsSlash(int start, int at)
    {
        var before = text.AsSpan(start, at - start);
        var after = Digits(at + 1);
        if (before.Contains('/') || (at + 1 + after < chunkEnd && text[at + 1 + after] == '/'))
            return true;
        if (before.Length == 3 && after is 3 or 7 && at + 1 + after < chunkEnd && Characters.IsHyphen(text[at + 1 + after]))
            return true; // 713/853-6197
        if (before.Length > 2 || after > 2 || !TryNumber(before, out var first) || !TryNumber(text.AsSpan(at + 1, after), out var second))
            return false;
        var isFraction = first < 4 && first < second && second is 2 or 3 or 4 or 8;
        return !isFraction && first is > 0 and <= 31 && second is > 0 and <= 31 && (first <= 12 || second <= 12);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private ReadOnlySpan<char> Slashed(int start, int slash)
    {
        var end = slash + 1;
        while (end < chunkEnd && char.IsAsciiLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }

    private bool JoinsAmpersand(int start, int at)
    {
        var end = at + 1;
        while (end < chunkEnd && (char.IsAsciiLetter(text[end]) || text[end] == '&'))
            end++;
        var whole = text.AsSpan(start, end - start);
        return rules.IsWord(whole) || (whole.Length <= 6 && Characters.IsCapitals(whole));
    }
}
