using Chancery.Grammar;

namespace Chancery.Actors.Pronouns;

/// <summary>Finds for the pronouns of a report whom they mean, in text order.</summary>
internal sealed class PronounLinker(ActorLexicon lexicon)
{
    private const int Sentences = 3;
    private const int Longest = 60;

    /// <summary>Gives each pronoun that means somebody named before its antecedent, with span, name and codes.</summary>
    /// <param name="phrases">The phrases in text order.</param>
    /// <param name="trees">The tree of each sentence.</param>
    /// <param name="chooser">Decides.</param>
    public void Link(List<Phrase> phrases, IReadOnlyList<TreeIndex> trees, PronounChooser chooser)
    {
        for (var position = 0; position < phrases.Count; position++)
        {
            var pronoun = phrases[position];
            if (!pronoun.IsPronoun || Form(trees[pronoun.SentenceIndex].Tree.Lemmas[pronoun.Head]) is not { } form)
                continue;
            var candidates = Candidates(phrases, position);
            if (candidates.Count == 0 || chooser.Choose(new PronounQuestion(pronoun, form, candidates, trees, lexicon)) is not { } chosen)
                continue;
            var named = chosen.Named;
            (pronoun.Antecedent, pronoun.Span) = (named, named.Span);
            (pronoun.Country, pronoun.Sector, pronoun.NameKey, pronoun.IsPerson) = (named.Country, named.Sector, named.NameKey, named.IsPerson);
            pronoun.Rule = "actors.pronoun";
        }
    }

    /// <summary>What a pronoun may mean by its form; null for one that is not of the third person.</summary>
    private PronounForm? Form(string lemma)
    {
        var word = lemma.ToLowerInvariant();
        return lexicon.PersonPronouns.Contains(word) ? PronounForm.Person
            : lexicon.ThingPronouns.Contains(word) ? PronounForm.Thing
            : lexicon.PluralPronouns.Contains(word) ? PronounForm.Plural
            : null;
    }

    /// <summary>The phrases of the sentence before the pronoun and of the sentences before, the nearest first; pronouns only when they are resolved.</summary>
    private static List<Phrase> Candidates(List<Phrase> phrases, int position)
    {
        var pronoun = phrases[position];
        var candidates = new List<Phrase>();
        for (var i = position - 1; i >= 0 && pronoun.SentenceIndex - phrases[i].SentenceIndex <= Sentences && candidates.Count < Longest; i--)
        {
            if (!phrases[i].IsPronoun || phrases[i].Antecedent is not null)
                candidates.Add(phrases[i]);
        }

        return candidates;
    }
}
