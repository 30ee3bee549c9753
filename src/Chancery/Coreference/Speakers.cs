using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>Tells who speaks in a quotation: whom "I" means there.</summary>
internal sealed class Speakers
{
    private readonly List<(TextSpan Content, TextSpan Source)> quotations = [];
    private readonly IReadOnlyList<Reference> references;

    /// <summary>Takes the statements of a document.</summary>
    /// <param name="statements">In text order.</param>
    /// <param name="references">The references of the document, in text order.</param>
    public Speakers(ImmutableArray<Statement> statements, IReadOnlyList<Reference> references)
    {
        this.references = references;
        foreach (var statement in statements)
        {
            if (statement is { Source: { } source, Kind: not StatementKind.Indirect })
                quotations.AddRange(statement.Content.Select(content => (content, source)));
        }

        quotations.Sort((left, right) => left.Content.Start.CompareTo(right.Content.Start));
    }

    /// <summary>The phrase that names who says the words in which a pronoun stands; null outside quotations and where nobody is named.</summary>
    public Reference? Of(Reference pronoun)
    {
        var place = Last(quotations.Count, position => quotations[position].Content.Start <= pronoun.Span.Start);
        if (place < 0 || !quotations[place].Content.Contains(pronoun.Span))
            return null;
        var source = quotations[place].Source;
        var first = Last(references.Count, position => references[position].Span.Start < source.Start) + 1;
        return first < references.Count && references[first].Span.Start < source.End && !references[first].IsSpeech ? references[first] : null;
    }

    /// <summary>The last position for which something holds that holds for all before it; -1 for none.</summary>
    private static int Last(int count, Func<int, bool> holds)
    {
        var (low, high) = (-1, count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
