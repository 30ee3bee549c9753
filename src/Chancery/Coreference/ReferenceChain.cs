namespace Chancery.Coreference;

/// <summary>References found so far to mean the same.</summary>
internal sealed class ReferenceChain
{
    /// <summary>In the order in which they were found to belong here.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>What tells most of whom it means: the first name, else the first noun, else the first of all.</summary>
    public Reference Named { get; private set; } = null!;

    /// <summary>The form of the last pronoun of the third person; empty for none.</summary>
    public string PronounForm { get; private set; } = "";

    /// <summary>Takes a reference in.</summary>
    public void Add(Reference reference)
    {
        References.Add(reference);
        reference.Chain = this;
        if (References.Count == 1 || Rank(reference) > Rank(Named))
            Named = reference;
        if (reference.IsPronoun && reference.Form[0] == '3')
            PronounForm = reference.Form;
    }

    /// <summary>Takes all of another chain in.</summary>
    public void Join(ReferenceChain other)
    {
        if (ReferenceEquals(this, other))
            return;
        foreach (var reference in other.References)
            Add(reference);
    }

    private static int Rank(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Name => 2,
        ReferenceKind.Pronoun => 0,
        _ => 1,
    };
}
