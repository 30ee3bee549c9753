namespace Chancery.Text;

/// <summary>Divides chunks between white space into tokens by the conventions of the English treebanks. One per document; not thread-safe.</summary>
/// <remarks>
/// Goes from left to right; at each place the first of these that matches makes tokens: emoticon, web address, abbreviation, acronym, word or
/// number, punctuation. Each looks at most to the end of the chunk, and a chunk has at most <see cref="MaxChunk"/> code units, so the time is linear.
/// </remarks>
internal sealed partial class Tokenizer(TextRules rules, string text, List<RawToken> output)
{
    /// <summary>Longest chunk in code units; a longer one is cut. It bounds the length of a token.</summary>
    public const int MaxChunk = 1024;

    private bool breaks;
    private bool openSingle;
    private int chunkStart;
    private int chunkEnd;
    private int blockEnd;

    /// <summary>Tells that a block of text begins.</summary>
    /// <param name="end">Where the block ends; the tokenizer looks no further.</param>
    public void BeginBlock(int end)
    {
        blockEnd = end;
        openSingle = false;
        breaks = false;
    }

    /// <summary>The next token begins a line that begins a sentence.</summary>
    public void BreakLine() => breaks = true;

    /// <summary>Adds the tokens of a chunk without white space.</summary>
    public void Add(int start, int end)
    {
        while (end - start > MaxChunk)
        {
            var cut = Cut(start + MaxChunk);
            AddChunk(start, cut);
            start = cut;
        }

        AddChunk(start, end);
    }

    private void AddChunk(int start, int end)
    {
        (chunkStart, chunkEnd) = (start, end);
        for (var at = start; at < end;)
            at = Next(at);
    }

    /// <summary>The nearest place at or before this one that splits neither a surrogate pair nor a character from its marks.</summary>
    private int Cut(int at)
    {
        for (var back = 0; back < 32; back++)
        {
            var category = char.GetUnicodeCategory(text[at - back]);
            if (!char.IsLowSurrogate(text[at - back]) && category is not (System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark)
                && text[at - back] != '\u200D')
                return at - back;
        }

        return char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }

    private int Next(int at)
    {
        var rest = text.AsSpan(at, chunkEnd - at);
        if (EmoticonEnd(at, rest) is var face and > 0)
            return Emit(at, face, TokenKind.Emoticon);
        if (StartsWord(at))
            return Word(at);
        return Punctuation(at);
    }

    private int EmoticonEnd(int at, ReadOnlySpan<char> rest)
    {
        if (!rules.MayBeginEmoticon(rest[0]))
            return 0;
        var asWhole = Characters.WordLength(text, at) > 0 || Characters.IsOpener(rest[0]);
        if (asWhole && (at != chunkStart || rest.Length > rules.LongestEmoticon))
            return 0;
        var length = rules.EmoticonLength(rest);
        if (length == 0 || (asWhole && length < rest.Length))
            return 0;
        var ends = length == rest.Length || (Characters.WordLength(text, at + length) == 0 && rest[length] is not ('/' or '\\'));
        var begins = at == chunkStart || (!char.IsAsciiLetterOrDigit(rest[length - 1]) && rest[1] is not ('/' or '|' or '[' or ']'))
            || Characters.WordLength(text, at - 1) == 0;
        return ends && begins ? at + length : 0;
    }

    private bool StartsWord(int at)
    {
        if (Characters.WordLength(text, at) > 0)
            return text[at] != '_';
        if (at + 1 >= chunkEnd)
            return false;
        var next = text[at + 1];
        return text[at] switch
        {
            '.' => (char.IsAsciiDigit(next) && (at == chunkStart || !IsWordBefore(at)))
                || (at == chunkStart && char.IsAsciiLetter(next) && WebEnd(at) > 0),
            '#' => at == chunkStart && char.IsAsciiLetter(next),
            '@' => at == chunkStart && char.IsAsciiLetter(next),
            '+' => at == chunkStart && char.IsAsciiDigit(next),
            _ => Characters.IsApostrophe(text[at]) && StartsElision(at),
        };
    }

    private bool IsWordBefore(int at) => at > 0 && (Characters.WordLength(text, at - 1) > 0 || char.IsLowSurrogate(text[at - 1]));

    /// <summary>Adds a token.</summary>
    /// <returns>Its end.</returns>
    private int Emit(int start, int end, TokenKind kind, bool joined = false)
    {
        output.Add(new RawToken(start, end, kind, joined, breaks));
        breaks = false;
        return end;
    }

    /// <summary>The next character of the block that is not white space, or -1.</summary>
    private int NextVisible(int at)
    {
        while (at < blockEnd && Characters.IsSpace(text[at]))
            at++;
        return at < blockEnd ? at : -1;
    }

    /// <summary>How often the character at a place is repeated.</summary>
    private int RunLength(int at)
    {
        var end = at;
        while (end < chunkEnd && text[end] == text[at])
            end++;
        return end - at;
    }
}
