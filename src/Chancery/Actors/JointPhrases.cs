using Chancery.Grammar;
using Chancery.Ontology;

namespace Chancery.Actors;

/// <summary>Phrases that mean several parties at once: "both sides", "the two governments" are those of the countries that the report is about.</summary>
internal static class JointPhrases
{
    /// <summary>Gives the phrases their codes; the others must have theirs.</summary>
    public static void Code(List<Phrase> phrases, IReadOnlyList<TreeIndex> trees, ActorLexicon words)
    {
        var named = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            if (IsJoint(trees[phrase.SentenceIndex], phrase, words) && Parties(phrases, i, named) is { Count: 2 } parties)
            {
                var sector = phrase is { Role: not null, Sector: not (null or "PTY") } ? phrase.Sector : "GOV";
                phrase.Joint = [.. parties.Select(party => new ActorCode(party.Country, party.Sector == "REB" ? "REB" : sector))];
                phrase.Rule = "actors.joint";
            }
            else if (Country(phrase) is { } country)
            {
                var (count, first) = named.GetValueOrDefault(country, (0, i));
                named[country] = (count + 1, first);
            }
        }
    }

    /// <summary>The country that a phrase names as a party, not as a place; else null.</summary>
    private static string? Country(Phrase phrase) => phrase is { IsNamed: true, IsPronoun: false, IsPlace: false, Country: { Length: 3 } country } ? country : null;

    /// <summary>"both" or "two" of something that a state has or is.</summary>
    private static bool IsJoint(TreeIndex index, Phrase phrase, ActorLexicon words)
    {
        if (phrase.IsPronoun || !words.JointHeads.Contains(index.Tree.Lemmas[phrase.Head].ToLowerInvariant()))
            return false;
        foreach (var child in index.Children(phrase.Head))
        {
            var lemma = index.Tree.Lemmas[child].ToLowerInvariant();
            if (lemma == "both" || (lemma == "two" && index.HasDefiniteDeterminer(phrase.Head)))
                return true;
        }

        return false;
    }

    /// <summary>The two parties named most before the phrase, those of its own sentence and the one before counting double; in the order they were named first.</summary>
    private static List<Phrase> Parties(List<Phrase> phrases, int position, Dictionary<string, (int Count, int First)> named)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = position - 1; i >= 0 && phrases[position].SentenceIndex - phrases[i].SentenceIndex <= 1; i--)
        {
            if (phrases[i].Joint.IsEmpty && Country(phrases[i]) is { } country)
                near[country] = near.GetValueOrDefault(country) + 1;
        }

        return [.. named.OrderByDescending(pair => pair.Value.Count + near.GetValueOrDefault(pair.Key)).ThenBy(pair => pair.Value.First)
            .Take(2).OrderBy(pair => pair.Value.First).Select(pair => phrases[pair.Value.First])];
    }
}
