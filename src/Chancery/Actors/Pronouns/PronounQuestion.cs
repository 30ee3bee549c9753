using Chancery.Grammar;

namespace Chancery.Actors.Pronouns;

/// <summary>A pronoun, and the phrases that it may mean.</summary>
/// <param name="Pronoun">The pronoun's phrase.</param>
/// <param name="Form">What it may mean by its form.</param>
/// <param name="Candidates">The phrases before it, the nearest first; pronouns among them are already resolved.</param>
/// <param name="Trees">The tree of each sentence.</param>
/// <param name="Lexicon">Roles that are bodies.</param>
internal sealed record PronounQuestion(Phrase Pronoun, PronounForm Form, IReadOnlyList<Phrase> Candidates, IReadOnlyList<TreeIndex> Trees, ActorLexicon Lexicon)
{
    /// <summary>The tree of a phrase's sentence.</summary>
    public TreeIndex Tree(Phrase phrase) => Trees[phrase.SentenceIndex];

    /// <summary>Whom a candidate names: itself, or what it refers back to when it is a pronoun.</summary>
    public static Phrase Named(Phrase candidate) => candidate is { IsPronoun: true, Antecedent: { } antecedent } ? antecedent : candidate;

    /// <summary>Whether gender, number and kind do not speak against a candidate.</summary>
    public bool Fits(Phrase candidate)
    {
        var named = Named(candidate);
        var isBody = named.Role is { } role && Lexicon.Bodies.Contains(role);
        return Form switch
        {
            PronounForm.Person => named.IsPerson || (!named.IsPlural && named.Role is not null && !isBody),
            PronounForm.Thing => named is { IsPerson: false, IsPlural: false, Code: not null } && (named.Role is null || isBody),
            _ => named.Code is not null && (named.IsPlural || (!named.IsPerson && isBody)),
        };
    }
}
