using Chancery.Grammar;

namespace Chancery.Actors.Pronouns;

/// <summary>A pronoun, and the phrases that it may mean.</summary>
internal sealed class PronounQuestion
{
    private readonly IReadOnlyList<TreeIndex> trees;

    /// <summary>Asks whom a pronoun means.</summary>
    /// <param name="pronoun">The pronoun's phrase.</param>
    /// <param name="form">What it may mean by its form.</param>
    /// <param name="candidates">The phrases before it, the nearest first; pronouns among them are already resolved.</param>
    /// <param name="trees">The tree of each sentence.</param>
    /// <param name="lexicon">Roles that are bodies.</param>
    public PronounQuestion(Phrase pronoun, PronounForm form, IReadOnlyList<Phrase> candidates, IReadOnlyList<TreeIndex> trees, ActorLexicon lexicon)
    {
        (Pronoun, Form, Candidates, this.trees, Lexicon) = (pronoun, form, candidates, trees, lexicon);
        Named = [.. candidates.Select(candidate => candidate.Named)];
        Fits = [.. Named.Select(IsFitting)];
    }

    /// <summary>The pronoun's phrase.</summary>
    public Phrase Pronoun { get; }

    /// <summary>What it may mean by its form.</summary>
    public PronounForm Form { get; }

    /// <summary>The phrases before it, the nearest first.</summary>
    public IReadOnlyList<Phrase> Candidates { get; }

    /// <summary>Whom each candidate names: itself, or what it refers back to when it is a pronoun.</summary>
    public IReadOnlyList<Phrase> Named { get; }

    /// <summary>Whether gender, number and kind do not speak against each candidate.</summary>
    public IReadOnlyList<bool> Fits { get; }

    /// <summary>Roles that are bodies.</summary>
    public ActorLexicon Lexicon { get; }

    /// <summary>The tree of a phrase's sentence.</summary>
    public TreeIndex Tree(Phrase phrase) => trees[phrase.SentenceIndex];

    private bool IsFitting(Phrase named)
    {
        var isBody = named.Role is { } role && Lexicon.Bodies.Contains(role);
        return Form switch
        {
            PronounForm.Person => named.IsPerson || (!named.IsPlural && named.Role is not null && !isBody),
            PronounForm.Thing => named is { IsPerson: false, IsPlural: false, Code: not null } && (named.Role is null || isBody),
            _ => named.Code is not null && (named.IsPlural || (!named.IsPerson && isBody)),
        };
    }
}
