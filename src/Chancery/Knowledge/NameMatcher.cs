using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>Finds known names in a sentence: the longest first, none overlapping.</summary>
internal static class NameMatcher
{
    private const int LongestWords = 7;

    /// <summary>The known names of a sentence, in text order.</summary>
    public static List<NameMatch> Find(Document document, Sentence sentence, NameTable names)
    {
        var matches = new List<NameMatch>();
        for (var first = 0; first < sentence.Tokens.Length;)
        {
            var last = first;
            var surface = document.SurfaceSpan(sentence.Tokens[first].Span);
            if (char.IsUpper(surface[0]) || char.IsLower(surface[0]) && surface.StartsWith("al", StringComparison.Ordinal))
                last = Longest(document, sentence, names, first, matches);
            first = last + 1;
        }

        return matches;
    }

    private static int Longest(Document document, Sentence sentence, NameTable names, int first, List<NameMatch> matches)
    {
        for (var last = Math.Min(first + LongestWords, sentence.Tokens.Length) - 1; last >= first; last--)
        {
            var found = names.FindWritten(document.SurfaceSpan(sentence.SpanOf(first, last)));
            if (found.Count == 0)
                continue;
            matches.Add(new NameMatch(first, last, found));
            return last;
        }

        return first;
    }
}
