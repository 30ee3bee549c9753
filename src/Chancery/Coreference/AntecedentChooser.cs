namespace Chancery.Coreference;

/// <summary>Answers what a phrase refers back to.</summary>
internal abstract class AntecedentChooser
{
    /// <summary>One of the candidates; null for none of them.</summary>
    public abstract Reference? Choose(AntecedentQuestion question);
}
