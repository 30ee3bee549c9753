
namespace Chancery.Actors.Pronouns;

/// <summary>Answers whom a pronoun means.</summary>
internal abstract class PronounChooser
{
    /// <summary>One of the candidates; null for none of them.</summary>
    public abstract Phrase? Choose(PronounQuestion question);
}
