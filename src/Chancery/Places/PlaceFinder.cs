using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>Finds the place of an act among the phrases that depend on its words: "in", "at", "near" and a known name.</summary>
/// <param name="names">Countries, regions and cities.</param>
public sealed class PlaceFinder(NameTable names)
{
    private static readonly string[] PlaceCases = ["in", "at", "near", "outside", "off", "inside", "across", "around"];

    /// <summary>The first place under a word, or null.</summary>
    /// <param name="document">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its tree.</param>
    /// <param name="word">The predicate or event noun.</param>
    public (TextSpan Span, string Country, string Name)? Find(Document document, Sentence sentence, TreeIndex index, int word)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(index);
        foreach (var child in index.Children(word))
        {
            if (index.Relation(child) is "obl" or "nmod" && Array.IndexOf(PlaceCases, index.Case(child)) >= 0 && Known(document, sentence, index, child) is { } place)
                return place;
        }

        return null;
    }

    private (TextSpan Span, string Country, string Name)? Known(Document document, Sentence sentence, TreeIndex index, int head)
    {
        var (first, last) = NounPhrase.Words(index, head);
        for (var start = first; start <= last; start++)
        {
            for (var end = Math.Min(last, start + 4); end >= start; end--)
            {
                var span = sentence.SpanOf(start, end);
                foreach (var entry in names.FindWritten(document.SurfaceSpan(span)))
                {
                    if (entry.Kind is NameKind.Country or NameKind.Seat or NameKind.Region or NameKind.City && entry.Code?.Country is { } country)
                        return (span, country, document.Surface(span));
                }
            }
        }

        return null;
    }
}
