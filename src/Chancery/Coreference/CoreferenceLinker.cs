using Chancery.Grammar;

namespace Chancery.Coreference;

/// <summary>Links the references of a report in text order: precise sieves first, then the learned choice; each leaves its name as the rule.</summary>
internal sealed class CoreferenceLinker(IReadOnlyList<TreeIndex> trees, Speakers speakers, AntecedentChooser chooser)
{
    private readonly NameIndex names = new();
    private readonly CandidateFinder finder = new();
    private readonly Dictionary<Reference, ReferenceChain> spoken = [];

    /// <summary>Gives each reference its chain.</summary>
    public void Link(IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            var (chain, rule) = Find(reference);
            reference.Rule = rule;
            chain.Add(reference);
            if (reference.Kind == ReferenceKind.Name)
                names.Add(reference);
            finder.Add(reference);
            if (spoken.Remove(reference, out var said))
                chain.Join(said);
        }
    }

    private (ReferenceChain Chain, string Rule) Find(Reference reference)
    {
        if (reference.Form.StartsWith("1S", StringComparison.Ordinal) && speakers.Of(reference) is { } speaker)
            return (Spoken(speaker), "speaker");
        if (reference.Kind == ReferenceKind.Name && names.Find(reference) is { } named)
            return named;
        var candidates = finder.Find(reference);
        return candidates.Count > 0 && chooser.Choose(new AntecedentQuestion(reference, candidates, finder.SameLemma(reference.Lemma), trees)) is { } chosen
            ? (chosen.Chain, "chosen")
            : (new ReferenceChain(), "first");
    }

    /// <summary>The speaker's chain; where he is named only after his words, one that his will take in.</summary>
    private ReferenceChain Spoken(Reference speaker)
    {
        if (speaker.Chain is { } chain)
            return chain;
        if (!spoken.TryGetValue(speaker, out var said))
            spoken.Add(speaker, said = new ReferenceChain());
        return said;
    }
}
