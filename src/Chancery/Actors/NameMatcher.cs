using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Finds known names in a sentence: the longest first, none overlapping.</summary>
internal static class NameMatcher
{
    private const int LongestWords = 7;

    /// <summary>A shorter name is not looked for in capitals: "US" and "us" are no two forms of one word.</summary>
    private const int ShortestInCapitals = 4;

    /// <summary>The known names of a sentence, in text order.</summary>
    public static List<NameMatch> Find(Document document, Sentence sentence, NameTable names)
    {
        var matches = new List<NameMatch>();
        Span<char> buffer = stackalloc char[256];
        for (var first = 0; first < sentence.Tokens.Length;)
        {
            var last = first;
            var surface = document.SurfaceSpan(sentence.Tokens[first].Span);
            if (char.IsUpper(surface[0]) || char.IsLower(surface[0]) && surface.StartsWith("al", StringComparison.Ordinal))
                last = Longest(document, sentence, names, first, buffer, matches);
            first = last + 1;
        }

        return matches;
    }

    private static int Longest(Document document, Sentence sentence, NameTable names, int first, Span<char> buffer, List<NameMatch> matches)
    {
        for (var last = Math.Min(first + LongestWords, sentence.Tokens.Length) - 1; last >= first; last--)
        {
            var span = sentence.SpanOf(first, last);
            if (span.Length > Math.Min(names.LongestLength, buffer.Length))
                continue;
            var name = NameForm.Write(document.SurfaceSpan(span), buffer);
            var found = names.Find(name);
            if (found.Count == 0 && name.Length >= ShortestInCapitals && LowerAllButFirst(buffer[..name.Length]))
                found = names.Find(name);
            if (found.Count == 0)
                continue;
            matches.Add(new NameMatch(first, last, found));
            return last;
        }

        return first;
    }

    /// <summary>Makes "COTE D'IVOIRE" to "Cote D'Ivoire"; false, and nothing done, for what is not all in capitals.</summary>
    private static bool LowerAllButFirst(Span<char> name)
    {
        foreach (var character in name)
        {
            if (char.IsLower(character))
                return false;
        }

        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsLetter(name[i - 1]))
                name[i] = char.ToLowerInvariant(name[i]);
        }

        return true;
    }
}
