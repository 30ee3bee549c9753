using System.Collections.Immutable;

namespace Chancery.Text;

internal sealed partial class Tokenizer
{
    /// <summary>Adds the tokens of a word without hyphens: number and unit, contraction and clitics, or the word whole.</summary>
    /// <returns>Where it ends.</returns>
    private int Part(int start, int end)
    {
        if (start == end)
            return end;
        if (char.IsAsciiDigit(text[start]))
            return Number(start, end);
        var word = text.AsSpan(start, end - start);
        if (end < chunkEnd && text[end] == '$' && rules.IsCurrencyPrefix(word))
            return Emit(start, end + 1, TokenKind.Word);
        if (end < chunkEnd && text[end] == '/' && word.Length == 1 && word[0] is 'w' or 'W' && rules.IsWord(text.AsSpan(start, 2)))
            return Emit(start, end + 1, TokenKind.Word);
        if (end < chunkEnd && text[end] == '!' && rules.IsWord(text.AsSpan(start, end + 1 - start)) && NextVisible(end + 1) is var next and >= 0
            && !Characters.IsUpper(text, next))
            return Emit(start, end + 1, TokenKind.Word); // Yahoo!
        var cuts = rules.Contraction(word, out var before);
        if (!cuts.IsEmpty && (before.IsEmpty || IsNext(end, before)))
        {
            var from = start;
            foreach (var cut in cuts)
            {
                Emit(from, start + cut, TokenKind.Word, joined: from > start);
                from = start + cut;
            }

            return Emit(from, end, TokenKind.Word, joined: true);
        }

        return Clitics(start, end, word);
    }

    /// <summary>Whether one of the words comes next, with white space before it.</summary>
    private bool IsNext(int end, ImmutableArray<string> words)
    {
        var next = NextVisible(end);
        if (next <= end)
            return false;
        var stop = next;
        while (stop < blockEnd && stop - next < TextRules.MaxEntryLength && char.IsAsciiLetter(text[stop]))
            stop++;
        foreach (var word in words)
        {
            if (text.AsSpan(next, stop - next).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private int Clitics(int start, int end, ReadOnlySpan<char> word)
    {
        var clitic = rules.IsWord(word) ? 0 : CliticLength(word);
        if (clitic == 0 || clitic == word.Length)
            return Emit(start, end, TokenKind.Word);
        var stem = word[..^clitic];
        var second = CliticLength(stem); // "shouldn't've"
        if (second > 0 && second < stem.Length)
        {
            Emit(start, end - clitic - second, TokenKind.Word);
            Emit(end - clitic - second, end - clitic, TokenKind.Word, joined: true);
        }
        else
        {
            Emit(start, end - clitic, TokenKind.Word);
        }

        return Emit(end - clitic, end, TokenKind.Word, joined: true);
    }

    /// <summary>Length of the clitic that the word ends in, or 0.</summary>
    private int CliticLength(ReadOnlySpan<char> word)
    {
        foreach (var clitic in rules.Clitics)
        {
            if (word.Length < clitic.Length)
                continue;
            var ending = word[^clitic.Length..];
            var same = true;
            for (var index = 0; index < clitic.Length && same; index++)
            {
                same = clitic[index] == '\''
                    ? Characters.IsApostrophe(ending[index])
                    : char.ToLowerInvariant(ending[index]) == clitic[index];
            }

            if (same)
                return clitic.Length;
        }

        return 0;
    }

    private int Number(int start, int end)
    {
        var number = start;
        while (number < end && (char.IsAsciiDigit(text[number]) || (text[number] is '.' or ',' or ':' or '/' && number + 1 < end)))
            number++;
        var rest = text.AsSpan(number, end - number);
        if (rest.IsEmpty)
            return Emit(start, end, TokenKind.Number);
        if (end + 1 < chunkEnd && text[end] == '.' && text[end + 1] == 'm' && rest is "a" or "p")
            return Emit(start, number, TokenKind.Number); // 5p.m.
        if (rest.Length > 1 && rest[0] is 'x' or 'X' or '\u00D7' && char.IsAsciiDigit(rest[1]))
        {
            Emit(start, number, TokenKind.Number); // 3x5
            Emit(number, number + 1, TokenKind.Word);
            return Number(number + 1, end);
        }

        if (rules.IsUnit(rest))
        {
            Emit(start, number, TokenKind.Number);
            return Emit(number, end, TokenKind.Word);
        }

        var clitic = CliticLength(text.AsSpan(start, end - start));
        var isDecade = clitic == 2 && number - start is 2 or 4 && (number - start == 2 || text[number - 1] == '0');
        if (clitic == 0 || isDecade)
            return Emit(start, end, clitic == 0 && rest.Length > 2 ? TokenKind.Word : TokenKind.Number); // 1st, 4G; 60's
        Emit(start, end - clitic, TokenKind.Number);
        return Emit(end - clitic, end, TokenKind.Word, joined: true);
    }
}
