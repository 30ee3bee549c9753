namespace Chancery.Text;

/// <summary>Finds where sentences end among the tokens of a block of text. Immutable; looks a few tokens ahead, so the time is linear.</summary>
internal sealed partial class SentenceSplitter(TextRules rules, string text)
{
    /// <summary>Most tokens in a sentence; a longer one is cut at the best punctuation of its second half.</summary>
    public const int MaxTokens = 200;

    private const int LookAhead = 12;

    /// <summary>The sentence that begins at a token.</summary>
    /// <param name="tokens">Tokens of a block.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="blockEnds">Whether the block ends with the tokens given.</param>
    /// <returns>One past its last token; 0 when more tokens are needed to tell.</returns>
    public int End(List<RawToken> tokens, int first, bool blockEnds)
    {
        if (Dateline.End(tokens, first, text) is var dateline and > 0)
            return dateline;
        var limit = Math.Min(tokens.Count, first + MaxTokens);
        var quoted = false;
        for (var index = first; index < limit; index++)
        {
            if (index > first && (tokens[index].Breaks || BeginsLine(tokens, first, index)))
                return index;
            if (!blockEnds && index + LookAhead >= tokens.Count)
                return 0;
            if (tokens[index].Kind == TokenKind.Quote)
                quoted = !quoted;
            if (!IsEnder(tokens[index].Kind))
                continue;
            var end = Absorb(tokens, index, ref quoted, out var closed, out var spaced);
            if (end >= tokens.Count || tokens[end].Breaks || Ends(tokens, first, index, end, closed, spaced))
                return Math.Min(end, first + MaxTokens);
            index = end - 1;
        }

        return limit < first + MaxTokens || limit == tokens.Count ? limit : Cut(tokens, first);
    }

    private static bool IsEnder(TokenKind kind) =>
        kind is TokenKind.Terminal or TokenKind.FinalAbbreviation or TokenKind.Acronym or TokenKind.Emoticon;

    /// <summary>Goes over what still belongs to the sentence: closing quotes and brackets, emoticons, notes as <c>[6]</c>.</summary>
    private int Absorb(List<RawToken> tokens, int index, ref bool quoted, out bool closed, out bool spaced)
    {
        closed = spaced = false;
        var end = index + 1;
        for (; end < tokens.Count && !tokens[end].Breaks; end++)
        {
            var token = tokens[end];
            var adjacent = token.Start == tokens[end - 1].End;
            if (token.Kind == TokenKind.Closer && (adjacent || text[token.Start] is ')' or ']' or '\u201D'))
            {
                closed = true;
            }
            else if (token.Kind == TokenKind.Quote && Closes(tokens, end, quoted))
            {
                closed = true;
                quoted = !quoted;
            }
            else if (token.Kind == TokenKind.Terminal && (adjacent || closed || IsDots(tokens[end - 1])))
            {
                spaced |= !adjacent; // ". . ."
            }
            else if (token.Kind == TokenKind.Emoticon)
            {
                continue;
            }
            else if (token.Kind == TokenKind.Opener && text[token.Start] == '[' && IsNote(tokens, end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A straight quote closes when it touches the word before it but not the one after; else in turn.</summary>
    private static bool Closes(List<RawToken> tokens, int index, bool quoted)
    {
        var left = tokens[index].Start == tokens[index - 1].End;
        var right = index + 1 < tokens.Count && tokens[index + 1].Start == tokens[index].End && tokens[index + 1].Kind is TokenKind.Word or TokenKind.Number;
        return left == right ? quoted || (left && tokens[index - 1].Kind == TokenKind.Terminal) : left;
    }

    private bool IsDots(RawToken token) => token.Kind == TokenKind.Terminal && text[token.Start] == '.';

    private bool IsNote(List<RawToken> tokens, int open) =>
        open + 2 < tokens.Count && tokens[open + 1].Kind == TokenKind.Number && text[tokens[open + 2].Start] == ']';

    private bool Ends(List<RawToken> tokens, int first, int index, int end, bool closed, bool spaced)
    {
        var token = tokens[index];
        var length = token.End - token.Start;
        var next = tokens[end];
        var lower = Characters.IsLower(text, next.Start);
        var upper = Characters.IsUpper(text, next.Start);
        if (next.Kind == TokenKind.Punctuation && text[next.Start] is ',' or ';' or ':')
            return false;
        if (next.Kind is TokenKind.Closer or TokenKind.Terminal)
            return false;
        switch (token.Kind)
        {
            case TokenKind.Emoticon:
                return upper && index > first;
            case TokenKind.FinalAbbreviation or TokenKind.Acronym:
                return !closed && upper && (rules.IsStarter(text.AsSpan(next.Start, next.End - next.Start))
                    || rules.EndsBeforeCapital(text.AsSpan(token.Start, length)));
        }

        if (end == index + 1 && IsListMark(tokens, first, index))
            return false;
        var mark = text[token.Start];
        if (spaced || mark == '\u2026' || (mark == '.' && length > 1 && text.AsSpan(token.Start, length).IndexOfAnyExcept('.', '\u2026') < 0))
            return upper || next.Kind == TokenKind.Quote;
        if (closed && lower)
            return false;
        if (closed && mark != '.' && IsAttribution(tokens, end))
            return false;
        return mark != '.' || !lower || next.Start > tokens[end - 1].End;
    }

    /// <summary>Whether a verb of saying follows within a name's length: <c>"Why?" Mr. Smith asked.</c></summary>
    private bool IsAttribution(List<RawToken> tokens, int from)
    {
        for (var index = from; index < Math.Min(tokens.Count, from + 4); index++)
        {
            var token = tokens[index];
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
                return false;
            if (rules.IsSpeechVerb(text.AsSpan(token.Start, token.End - token.Start)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the full stop at a token only numbers what follows: <c>1. The first</c>, <c>* 2. The second</c>, <c>reasons: 1. Cost</c>.</summary>
    private bool IsListMark(List<RawToken> tokens, int first, int index)
    {
        var at = index - 1;
        if (at < first)
            return false;
        var token = tokens[at];
        var length = token.End - token.Start;
        var isMark = token.Kind == TokenKind.Number ? length <= 3 : length == 1 && char.IsAsciiLetter(text[token.Start]) && text[token.Start] != 'I';
        if (!isMark || token.End != tokens[index].Start)
            return false;
        return at == first || (tokens[at - 1].Kind is TokenKind.Punctuation or TokenKind.Opener or TokenKind.Quote
            && (at - 1 == first || (length <= 2 && text[tokens[at - 1].Start] == ':')));
    }

    /// <summary>The best place to cut a sentence that is too long: after the last semicolon, dash or comma of its second half.</summary>
    private int Cut(List<RawToken> tokens, int first)
    {
        var (best, rank) = (first + MaxTokens, 0);
        for (var index = first + (MaxTokens / 2); index < first + MaxTokens; index++)
        {
            var here = tokens[index].Kind is not TokenKind.Punctuation ? 0 : text[tokens[index].Start] switch { ';' => 3, '-' or '\u2013' or '\u2014' or ':' => 2, ',' => 1, _ => 0 };
            if (here > 0 && here >= rank)
                (best, rank) = (index + 1, here);
        }

        while (best > first + 1 && best < tokens.Count && tokens[best].Joined)
            best--;
        return best;
    }
}
