using Chancery.Grammar;
using Chancery.Ontology;

namespace Chancery.Actors;

/// <summary>Phrases that mean several parties at once: "both sides", "the two governments", "their foreign ministers" are those of the countries that the report is about.</summary>
internal static class JointPhrases
{
    private static readonly string[] Heads =
        ["side", "government", "country", "nation", "state", "capital", "neighbour", "neighbor", "ally", "party", "army", "navy", "force", "leader", "president", "minister", "parliament", "delegation", "adversary", "rival", "foe"];

    /// <summary>Gives the phrases their codes; the others must have theirs.</summary>
    public static void Code(List<Phrase> phrases, TreeIndex[] trees)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            if (!IsJoint(trees[phrase.SentenceIndex], phrase) || Parties(phrases, i) is not { Count: 2 } parties)
                continue;
            var sector = phrase.Role is null || phrase.Sector is null ? "GOV" : phrase.Sector == "PTY" ? "GOV" : phrase.Sector;
            phrase.Joint = [.. parties.Select(party => new ActorCode(party.Country, party.Sector is "REB" ? "REB" : sector))];
            phrase.Rule = "actors.joint";
        }
    }

    /// <summary>"both" or "two" of something that a state has or is.</summary>
    private static bool IsJoint(TreeIndex index, Phrase phrase)
    {
        if (phrase.IsPronoun || !Heads.Contains(index.Tree.Lemmas[phrase.Head].ToLowerInvariant()))
            return false;
        foreach (var child in index.Children(phrase.Head))
        {
            var lemma = index.Tree.Lemmas[child].ToLowerInvariant();
            if (lemma == "both" || (lemma == "two" && IsDefinite(index, phrase.Head)))
                return true;
        }

        return false;
    }

    private static bool IsDefinite(TreeIndex index, int head)
    {
        foreach (var child in index.Children(head))
        {
            if (index.Tree.Lemmas[child].ToLowerInvariant() is "the" or "these" or "those")
                return true;
        }

        return false;
    }

    /// <summary>The two parties named most before the phrase, those of its own sentence and the one before counting double; in the order they were named first.</summary>
    private static List<Phrase> Parties(List<Phrase> phrases, int position)
    {
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        var at = phrases[position].SentenceIndex;
        for (var i = 0; i < position; i++)
        {
            if (phrases[i] is not { IsPronoun: false, IsPlace: false, Joint.IsEmpty: true, Country: { Length: 3 } country } || !phrases[i].IsNamed)
                continue;
            var (count, first) = counts.GetValueOrDefault(country, (0, i));
            counts[country] = (count + (at - phrases[i].SentenceIndex <= 1 ? 2 : 1), first);
        }

        return [.. counts.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Value.First).Take(2).OrderBy(pair => pair.Value.First).Select(pair => phrases[pair.Value.First])];
    }
}
