using Chancery.Grammar;

namespace Chancery.Coreference;

/// <summary>A phrase, and those before it that it may refer back to.</summary>
/// <param name="Reference">The phrase.</param>
/// <param name="Candidates">The phrases before it, the nearest first; each has its chain.</param>
/// <param name="SameLemma">How many phrases before it in the report have its head.</param>
/// <param name="Trees">The tree of each sentence.</param>
internal sealed record AntecedentQuestion(Reference Reference, IReadOnlyList<Reference> Candidates, int SameLemma, IReadOnlyList<TreeIndex> Trees)
{
    /// <summary>The tree of a phrase's sentence.</summary>
    public TreeIndex Tree(Reference reference) => Trees[reference.SentenceIndex];

    /// <summary>Whether number, gender and kind of a pronoun do not speak against a phrase.</summary>
    public bool Fits(Reference named) => Reference.Form switch
    {
        ['3', 'S', 'M' or 'F', ..] => named.Number == "singular" && named.Class is "person" or "role",
        ['3', 'S', 'N', ..] => named.Number == "singular" && named.Class is not ("person" or "role" or "pronoun"),
        ['3', 'P', ..] => named.Number != "singular" || named.Class is "organization" or "people",
        _ => named.Form == Reference.Form,
    };
}
