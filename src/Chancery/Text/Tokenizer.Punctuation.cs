namespace Chancery.Text;

internal sealed partial class Tokenizer
{
    private int Punctuation(int at)
    {
        var c = text[at];
        if (Characters.IsTerminal(c))
            return Emit(at, TerminalEnd(at), TokenKind.Terminal);
        if (Characters.IsApostrophe(c))
            return Apostrophe(at);
        if (c == '"' || c == '\uFF02')
            return Emit(at, at + 1, TokenKind.Quote);
        if (c == '[' && Omission(at) is var omission and > 0)
            return Emit(at, omission, TokenKind.Punctuation);
        if (Characters.IsOpener(c))
            return Emit(at, at + 1, TokenKind.Opener);
        if (Characters.IsCloser(c))
            return Emit(at, at + 1, TokenKind.Closer);
        return Emit(at, SymbolEnd(at), TokenKind.Punctuation);
    }

    /// <summary>Marks of one kind are one token: <c>!!!</c>, <c>?!</c>, <c>.?</c>; dots of omission are another: <c>...?</c> is two.</summary>
    private int TerminalEnd(int at)
    {
        var end = at + 1;
        while (end < chunkEnd && Characters.IsTerminal(text[end]))
        {
            var dots = text[end] is '.' or '\u2026' && end + 1 < chunkEnd && text[end + 1] == '.';
            var afterDots = text[end] is not ('.' or '\u2026') && end - at > 1 && text[end - 1] is '.' && text[end - 2] is '.';
            if (afterDots || (dots && text[end - 1] is not ('.' or '\u2026')))
                break;
            end++;
        }

        return end;
    }

    /// <summary>The end of <c>[...]</c> or its like, or 0.</summary>
    private int Omission(int at)
    {
        if (at + 1 >= chunkEnd || text[at + 1] is not ('.' or '\u2026'))
            return 0;
        var end = TerminalEnd(at + 1);
        return end < chunkEnd && text[end] == ']' ? end + 1 : 0;
    }

    /// <summary>Repeated signs are one token: <c>--</c>, <c>***</c>, <c>&lt;&lt;</c>, <c>==></c>; others stand alone.</summary>
    private int SymbolEnd(int at)
    {
        var c = text[at];
        if (c is '-' or '=' or '*' or '_' or '~' or '#' or '+' or '<' or '>' or '^' or '|' or '$' or '\u2013' or '\u2014' or '\u2022')
        {
            var end = at + RunLength(at);
            if (end < chunkEnd && ((c is '-' or '=' && text[end] == '>') || (c == '<' && text[end] == '-' && end == at + 1)))
                end++;
            return end;
        }

        return at + Characters.SymbolLength(text.AsSpan(0, chunkEnd), at);
    }

    /// <summary>An apostrophe that belongs to no word: a quote, or the possessive of a plural.</summary>
    private int Apostrophe(int at)
    {
        var c = text[at];
        if (at + 1 < chunkEnd && text[at + 1] == c && c is '\'' or '`' or '\u2019' or '\u2018' && RunLength(at) == 2)
            return Emit(at, at + 2, IsWordBefore(at) || (at > chunkStart && Characters.IsTerminal(text[at - 1])) ? TokenKind.Closer : TokenKind.Opener);
        var adjacent = output.Count > 0 && output[^1].End == at && at > chunkStart;
        if (!adjacent || (c is '\u2018' or '`'))
        {
            openSingle = at + 1 < chunkEnd;
            return Emit(at, at + 1, openSingle ? TokenKind.Opener : TokenKind.Closer);
        }

        var before = char.ToLowerInvariant(text[at - 1]);
        if (output[^1].Kind is TokenKind.Opener or TokenKind.Punctuation && at + 1 < chunkEnd && Characters.WordLength(text, at + 1) > 0)
        {
            openSingle = true;
            return Emit(at, at + 1, TokenKind.Opener);
        }

        if (!openSingle && before is 's' or 'x' or 'z' && output[^1].Kind == TokenKind.Word)
            return Emit(at, at + 1, TokenKind.Word, joined: true);
        openSingle = false;
        return Emit(at, at + 1, TokenKind.Closer);
    }
}
