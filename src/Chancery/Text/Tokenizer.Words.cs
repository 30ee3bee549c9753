namespace Chancery.Text;

internal sealed partial class Tokenizer
{
    private int Word(int at)
    {
        var web = WebEnd(at);
        if (web > at)
            return Emit(at, web, TokenKind.Web);
        if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] < 128 && text[at] != '_')
            return SignedWord(at);
        if (Characters.IsApostrophe(text[at]))
            return Emit(at, ElisionEnd(at), TokenKind.Word);
        var abbreviation = AbbreviationEnd(at, out var kind);
        if (abbreviation > 0)
            return Emit(at, abbreviation, kind);
        var acronym = AcronymEnd(at);
        if (acronym > 0)
            return Emit(at, acronym, text[acronym - 1] == '.' ? TokenKind.Acronym : TokenKind.Word);
        var end = Compound(at);
        return end < chunkEnd && text[end] == '.' ? Initial(at, end) : end;
    }

    /// <summary>Words that begin with a sign: hashtags, names of users, numbers with a plus, decimals without a zero, <c>.doc</c>.</summary>
    private int SignedWord(int at)
    {
        if (Characters.IsApostrophe(text[at]))
            return Emit(at, ElisionEnd(at), TokenKind.Word);
        if (text[at] is '.' or '+' && char.IsAsciiDigit(text[at + 1]))
        {
            var start = output.Count;
            var last = Compound(at + 1);
            output[start] = output[start] with { Start = at };
            return last;
        }

        var end = at + 1;
        while (end < chunkEnd && Characters.WordLength(text, end) is var length and > 0)
            end += length;
        while (text[at] == '@' && end + 1 < chunkEnd && text[end] == '.' && char.IsAsciiLetter(text[end + 1]))
        {
            for (end++; end < chunkEnd && Characters.WordLength(text, end) is var length and > 0; end += length)
            {
            }
        }

        return Emit(at, end, TokenKind.Word);
    }

    /// <summary>Whether an apostrophe begins a word: 'em, '90s, or a clitic that stands alone.</summary>
    private bool StartsElision(int at) => ElisionEnd(at) > 0 && !IsWordBefore(at);

    private int ElisionEnd(int at)
    {
        var end = at + 1;
        while (end < chunkEnd && Characters.WordLength(text, end) is var length and > 0)
            end += length;
        if (end == at + 1)
            return 0;
        var word = text.AsSpan(at, end - at);
        var twoDigits = word.Length is 3 or 4 && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]) && (word.Length == 3 || word[3] == 's');
        if (twoDigits || rules.IsWord(word))
            return rules.IsWord(word) && end < chunkEnd && Characters.IsApostrophe(text[end]) && rules.IsWord(text.AsSpan(at, end + 1 - at)) ? end + 1 : end;
        return at == chunkStart && CliticLength(word) == word.Length ? end : 0;
    }

    /// <summary>The end of an abbreviation of the list, or 0. The longest counts: <c>Ph.D.</c> before <c>Ph.</c></summary>
    private int AbbreviationEnd(int at, out TokenKind kind)
    {
        kind = TokenKind.Abbreviation;
        var limit = Math.Min(chunkEnd, at + TextRules.MaxEntryLength);
        for (var dot = limit - 1; dot > at; dot--)
        {
            if (text[dot] != '.' || !rules.IsAbbreviation(text.AsSpan(at, dot + 1 - at), out var entry))
                continue;
            if (dot + 2 < chunkEnd && text[dot + 1] == '.' && text[dot + 2] == '.')
                continue; // dots of omission
            var next = NextVisible(dot + 1);
            var joins = dot + 1 < chunkEnd && Characters.WordLength(text, dot + 1) > 0;
            if (joins && entry is not (AbbreviationKind.Title or AbbreviationKind.Number))
                continue;
            var keeps = entry switch
            {
                AbbreviationKind.Number => next >= 0 && (char.IsAsciiDigit(text[next]) || text[next] == '#'),
                AbbreviationKind.Date => next >= 0 && (char.IsAsciiDigit(text[next]) || Characters.IsLower(text, next) || text[next] == ','),
                AbbreviationKind.Title => next >= 0,
                _ => true,
            };
            if (!keeps)
                continue;
            kind = entry is AbbreviationKind.Final or AbbreviationKind.Closing ? TokenKind.FinalAbbreviation : TokenKind.Abbreviation;
            if (kind == TokenKind.FinalAbbreviation && text.AsSpan(at, dot - at).Contains('.') && Characters.IsUpper(text, at))
                kind = TokenKind.Acronym;
            return dot + 1;
        }

        return 0;
    }

    /// <summary>The end of single letters with full stops between: U.S., U.S (without the last), e.g.; or 0.</summary>
    private int AcronymEnd(int at)
    {
        var (end, letters) = (at, 0);
        while (end + 1 < chunkEnd && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
            letters++;
        }

        var tail = end < chunkEnd && char.IsLetter(text[end]) && (end + 1 == chunkEnd || Characters.WordLength(text, end + 1) == 0);
        if (tail && letters > 0)
            return end + 1;
        if (letters < 2)
            return 0;
        return end + 1 < chunkEnd && text[end] == '.' && text[end + 1] == '.' ? end - 1 : end;
    }

    /// <summary>A capital letter and a full stop before a capital letter are an initial: J. Smith.</summary>
    private int Initial(int at, int end)
    {
        if (end != at + 1 || output[^1].Start != at)
            return end;
        if (at > chunkStart && text[at - 1] == '(' && Characters.IsLower(text, at))
        {
            output[^1] = output[^1] with { End = end + 1, Kind = TokenKind.Abbreviation }; // "(b. 1950)"
            return end + 1;
        }

        if (!Characters.IsUpper(text, at))
            return end;
        var next = NextVisible(end + 1);
        if (next < 0 || !Characters.IsUpper(text, next) || (end + 1 < chunkEnd && text[end + 1] == '.'))
            return end;
        var wordEnd = next;
        while (wordEnd < blockEnd && wordEnd - next < TextRules.MaxEntryLength && Characters.WordLength(text, wordEnd) > 0)
            wordEnd++;
        var starts = rules.IsStarter(text.AsSpan(next, wordEnd - next));
        var named = output.Count > 1 && output[^2].Kind is TokenKind.Word or TokenKind.Abbreviation && Characters.IsUpper(text, output[^2].Start);
        if (starts && wordEnd - next > 1 && (!named || text[at] == 'I'))
            return end;
        if (text[at] == 'I' && !named)
            return end;
        output[^1] = output[^1] with { End = end + 1, Kind = TokenKind.Abbreviation };
        return end + 1;
    }
}
