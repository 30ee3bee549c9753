using Chancery.Actors.Pronouns;
using Chancery.Grammar;
using Chancery.Ontology;

namespace Chancery.Actors;

/// <summary>What the rest of the report tells about a phrase: names told before in full, pronouns, the country of "the ministry".</summary>
/// <remarks>Ordered sieves, the most precise first; each leaves its name as the phrase's rule.</remarks>
internal sealed class ActorLinker(ActorLexicon words)
{
    private readonly PronounLinker pronouns = new(words);

    /// <summary>Fills in what can be known; phrases are in text order over the whole report.</summary>
    public void Link(List<Phrase> phrases, IReadOnlyList<TreeIndex> trees, PronounChooser chooser)
    {
        var bySentence = phrases.ToLookup(phrase => phrase.SentenceIndex);
        LinkNames(phrases);
        LinkBodies(phrases, trees);
        LinkUniformed(phrases);
        pronouns.Link(phrases, trees, chooser);
        LinkPossessors(phrases, bySentence, trees);
        LinkCountries(phrases, bySentence, trees);
        foreach (var pronoun in phrases.Where(phrase => phrase is { IsPronoun: true, Antecedent: not null }))
            (pronoun.Country, pronoun.Sector) = (pronoun.Antecedent!.Country, pronoun.Antecedent.Sector);
    }

    private static void LinkNames(List<Phrase> phrases)
    {
        var known = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            // Whoever's country is told somewhere is known by that place, also where he is first named without it.
            if (phrase is { NameKey: { } key, Code: not null } && !known.TryAdd(key, phrase) && known[key].Country is null && phrase.Country is not null && !IsNamesake(phrase, known[key]))
                known[key] = phrase;
        }

        // "Ochoa" after "Ramiro Ochoa Calderón": where no name ends in it, the person in whose name it stands.
        foreach (var phrase in phrases.Where(phrase => phrase is { Code: not null, Country: not null }))
        {
            foreach (var name in phrase.EarlierNames)
                known.TryAdd(name, phrase);
        }

        foreach (var phrase in phrases)
        {
            if (phrase is not { NameKey: { } key } || !known.TryGetValue(key, out var full) || ReferenceEquals(full, phrase))
                continue;
            (phrase.Antecedent, phrase.NameKey) = (full, full.NameKey);
            var isNamesake = IsNamesake(phrase, full);
            if (isNamesake || phrase.Code is null || (phrase.Country is null && full.Country is not null))
            {
                (phrase.Country, phrase.Sector) = (full.Country, isNamesake ? full.Sector : phrase.Sector ?? full.Sector);
                phrase.Office = full.Office;
                phrase.Rule = "actors.name-told-before";
                phrase.IsPerson |= full.IsPerson;
            }
        }
    }

    /// <summary>"Abbas" after "Ghulam Abbas, a farmer" is that one, whoever else bears the name.</summary>
    private static bool IsNamesake(Phrase phrase, Phrase full) =>
        phrase is { Rule: "actors.leader", EarlierNames.IsEmpty: true } && full is { EarlierNames.IsEmpty: false, Rule: not "actors.leader" };

    /// <summary>"the Council" after "the Security Council", "the agency" after "the International Atomic Energy Agency".</summary>
    private static void LinkBodies(List<Phrase> phrases, IReadOnlyList<TreeIndex> trees)
    {
        var last = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var tree = trees[phrase.SentenceIndex];
            if (phrase.BodyNoun is { } noun)
                last[noun] = phrase;
            else if (phrase is { Country: null, IsPronoun: false, IsPlural: false } && tree.HasDefiniteDeterminer(phrase.Head)
                && last.TryGetValue(tree.Tree.Lemmas[phrase.Head].ToLowerInvariant(), out var body))
                (phrase.Country, phrase.Sector, phrase.NameKey, phrase.Antecedent, phrase.Rule) = (body.Country, body.Sector, body.NameKey, body, "actors.body-told-before");
        }
    }

    /// <summary>"an officer" after "police" is of the police, after "troops" of the army.</summary>
    private void LinkUniformed(List<Phrase> phrases)
    {
        string? last = null;
        foreach (var phrase in phrases)
        {
            var isOpen = phrase.Role is { } role && words.Uniformed.Contains(role);
            if (isOpen && last is not null && phrase.Sector is "MIL" or "COP")
                phrase.Sector = last;
            else if (!isOpen && phrase.Sector is "MIL" or "COP")
                last = phrase.Sector;
        }
    }

    /// <summary>"his government", "its ambassador": the country of whom the pronoun means.</summary>
    private static void LinkPossessors(List<Phrase> phrases, ILookup<int, Phrase> bySentence, IReadOnlyList<TreeIndex> trees)
    {
        foreach (var owner in phrases.Where(phrase => phrase is { IsPronoun: true, Country: not null }))
        {
            var tree = trees[owner.SentenceIndex];
            if (tree.Tree.Deprels[owner.Head] != "nmod:poss")
                continue;
            var owned = bySentence[owner.SentenceIndex].FirstOrDefault(phrase => phrase.Head == tree.Head(owner.Head));
            if (owned is { Role: not null, Country: null })
                (owned.Country, owned.Rule) = (owner.Country, "actors.possessor");
        }
    }

    private static void LinkCountries(List<Phrase> phrases, ILookup<int, Phrase> bySentence, IReadOnlyList<TreeIndex> trees)
    {
        var byRole = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        var main = MainCountry(phrases);
        foreach (var phrase in phrases)
        {
            var key = phrase.Role ?? (phrase is { IsPerson: true, IsPronoun: false, Country: null } ? $"person {phrase.NameKey}" : null);
            if (key is null)
                continue;
            if (phrase.Country is not null)
            {
                byRole[key] = phrase;
                continue;
            }

            var inSentence = bySentence[phrase.SentenceIndex].FirstOrDefault(other => other is { IsNamed: true, Country: not null } && (other.IsPlace || other.Rule is "actors.city"));
            if (Joined(phrase, bySentence[phrase.SentenceIndex], trees[phrase.SentenceIndex]) is { } joined)
            {
                (phrase.Country, phrase.Rule) = (joined, "actors.joined");
            }
            else if (byRole.TryGetValue(key, out var same))
            {
                (phrase.Country, phrase.Rule, phrase.Antecedent) = (same.Country, "actors.role-told-before", phrase.IsPlural == same.IsPlural ? same : null);
            }
            else if (inSentence is not null)
            {
                (phrase.Country, phrase.Rule) = (inSentence.Country, "actors.place-in-sentence");
            }
            else if (main is not null)
            {
                (phrase.Country, phrase.Rule) = (main, "actors.country-of-report");
            }
        }
    }

    /// <summary>"the Palestinian president and numerous officials": the country of the one named first in a row; null for a state or a body of states, whose company says nothing.</summary>
    private static string? Joined(Phrase phrase, IEnumerable<Phrase> sentence, TreeIndex tree)
    {
        if (!tree.Is(phrase.Head, "conj"))
            return null;
        var first = sentence.FirstOrDefault(other => other.Head == tree.Head(phrase.Head));
        return first is { Country: { Length: 3 } country, Sector: not null, IsPlace: false } && (first.Role is not null || first.IsPerson) && !ActorCode.IsBody(country) ? country : null;
    }

    /// <summary>The country named most, the first sentences counting more; of two the one named first; null when none is named.</summary>
    private static string? MainCountry(List<Phrase> phrases)
    {
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i] is not { IsNamed: true, Country: { Length: 3 } country } || ActorCode.IsBody(country))
                continue;
            var (count, first) = counts.GetValueOrDefault(country, (0, i));
            counts[country] = (count + (phrases[i].SentenceIndex == 0 ? 4 : phrases[i].SentenceIndex < 3 ? 2 : 1), first);
        }

        return counts.Count == 0 ? null : counts.MaxBy(pair => (pair.Value.Count, -pair.Value.First)).Key;
    }
}
