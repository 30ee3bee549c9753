namespace Chancery.Text;

internal sealed partial class SentenceSplitter
{
    private const int LongestSalutation = 8;
    private const int ShortestRuler = 8;

    /// <summary>Whether a line without a line break begins here: an address after an address, the date and hour at the head of a letter.</summary>
    private bool BeginsLine(List<RawToken> tokens, int first, int index)
    {
        var (before, token) = (tokens[index - 1], tokens[index]);
        if (IsRuler(before) != IsRuler(token))
            return true;
        if (before.Kind == TokenKind.Punctuation && index - first <= LongestSalutation && IsSalutation(tokens, first, index))
            return true;
        if (before.Kind == TokenKind.Web && IsAddress(before))
            return (token.Kind == TokenKind.Web && IsAddress(token)) || (token.Kind == TokenKind.Word && Characters.IsUpper(text, token.Start));
        if (token.Kind == TokenKind.Number && IsHead(tokens, index))
            return before.Kind != TokenKind.Punctuation && !Characters.IsLower(text, before.Start);
        return index - 3 >= first && before.Kind == TokenKind.Word && IsHead(tokens, index - 3) && text[token.Start] is not ('-' or ',' or ')' or '.');
    }

    /// <summary>Day, hour and half of the day: <c>11/28/2000 02:19 PM</c>.</summary>
    private bool IsHead(List<RawToken> tokens, int index) =>
        index + 2 < tokens.Count && tokens[index].Kind == TokenKind.Number && tokens[index + 1].Kind == TokenKind.Number
        && text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).Count('/') == 2
        && text.AsSpan(tokens[index + 1].Start, tokens[index + 1].End - tokens[index + 1].Start).Contains(':')
        && text.AsSpan(tokens[index + 2].Start, tokens[index + 2].End - tokens[index + 2].Start) is "AM" or "PM" or "am" or "pm";

    private bool IsAddress(RawToken token)
    {
        var address = text.AsSpan(token.Start, token.End - token.Start);
        return address.Contains("://", StringComparison.Ordinal) || address.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A line drawn with signs: <c>----------</c>.</summary>
    private bool IsRuler(RawToken token) =>
        token.Kind is TokenKind.Punctuation or TokenKind.Terminal && token.End - token.Start >= ShortestRuler && text[token.Start] is '-' or '_' or '=' or '*';

    /// <summary>Whether the comma before a token ends the greeting or the closing of a letter: <c>Dear Mr. Horton,</c> <c>Best regards,</c>.</summary>
    private bool IsSalutation(List<RawToken> tokens, int first, int index)
    {
        var begins = text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start);
        if (text[tokens[index - 1].Start] is not (',' or ':') || !Characters.IsUpper(text, tokens[index].Start))
            return false;
        if (rules.IsGreeting(begins))
            return text[tokens[index - 1].Start] == ':' || begins is "Dear" or "DEAR";
        if (!rules.IsClosing(begins))
            return false;
        for (var at = index; at < tokens.Count && at < index + 4; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Abbreviation) || !Characters.IsUpper(text, tokens[at].Start))
                return false;
            if (at + 1 >= tokens.Count || tokens[at + 1].Breaks)
                return true; // only a name follows
        }

        return false;
    }
}
