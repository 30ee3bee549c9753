namespace Chancery.Text;

/// <summary>The place and date that open an agency's report: "BOGOTA, Sept 27 (Reuters) -", "MERSIN —". They are a sentence of their own: in the first sentence's tree they would stand as a second subject.</summary>
internal static class Dateline
{
    private const int LongestPlace = 3;
    private const int Longest = 16;

    /// <summary>One past the dash of a dateline that begins at a token; 0 when none does.</summary>
    /// <param name="tokens">Tokens of a block.</param>
    /// <param name="first">A token that begins a line.</param>
    /// <param name="text">The text.</param>
    public static int End(List<RawToken> tokens, int first, string text)
    {
        if (tokens[first].Start > 0 && text[tokens[first].Start - 1] != '\n')
            return 0;
        var place = 0;
        while (first + place < tokens.Count && place < LongestPlace && IsCapitals(text.AsSpan(tokens[first + place].Start..tokens[first + place].End)))
            place++;
        if (place == 0 || tokens[first].End - tokens[first].Start < 3)
            return 0;
        for (var index = first + place; index < Math.Min(tokens.Count - 1, first + Longest); index++)
        {
            var token = text.AsSpan(tokens[index].Start..tokens[index].End);
            var isOpen = index == first + place;
            if (isOpen && token is not ("," or "(" or "-" or "–" or "—" or "--"))
                return 0;
            if (token is "-" or "–" or "—" or "--" && tokens[index].Start > tokens[index - 1].End)
                return index + 1;
            if (tokens[index].Kind == TokenKind.Terminal)
                return 0;
        }

        return 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character) && character is not ('.' or '\'' or '’'))
                return false;
        }

        return true;
    }
}
