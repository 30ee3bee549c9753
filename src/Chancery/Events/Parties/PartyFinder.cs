using System.Collections.Immutable;
using Chancery.Choices;
using Chancery.Events.Coding;
using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Parties;

/// <summary>Finds both sides of an act: the learned choice among all whom the report names, then those named together with the chosen one. For one report; acts are asked for in text order.</summary>
internal sealed class PartyFinder(ChoiceWeights weights, PartyScorer? scorer, OperatorLexicon operators, IReadOnlyList<EventSentence> sentences)
{
    private readonly PartyChooser chooser = new(weights, scorer);
    private readonly PartyPool pool = new(sentences);
    private readonly PartyHistory history = new();

    /// <summary>Both sides of an act; each with the rule that found it.</summary>
    public PartySides Find(EventCandidate act)
    {
        var candidates = pool.Around(act);
        var situation = PartySituation.OfActors(act, pool, history, operators);
        var (actors, actorRule) = Side(situation, candidates);
        var (recipients, recipientRule) = Side(situation.OfRecipients(actors), candidates);
        if (act.Frame?.IsReciprocal == true || (act.Type == EventType.Consult && act.IsNoun))
            (actors, recipients) = ([.. actors, .. recipients.Where(other => actors.All(actor => actor.EntityId != other.EntityId))], []);
        history.Add(act.Type, actors, recipients);
        return new PartySides(actors, actorRule, recipients, recipientRule);
    }

    private (ImmutableArray<Participant> Found, string Rule) Side(PartySituation situation, List<PartyCandidate> candidates)
    {
        if (chooser.Choose(situation, candidates) is not { } chosen)
            return ([], "none");
        var sentence = situation.Act.Sentence;
        if (!chosen.IsInSentence)
            return ([sentence.Participant(chosen.Mention) with { IsInferred = true }], "report");
        var word = chosen.Mention.HeadToken;
        var joined = Joined(sentence, word).Select(sentence.Actor).OfType<Actors.ActorMention>()
            .Where(actor => actor.HeadToken == word || (!actor.Codes.IsEmpty && !situation.Others.Contains(actor.EntityId)))
            .Select(sentence.Participant).DistinctBy(party => party.EntityId);
        var isPath = (situation.Role == PartyRole.Actor ? situation.Actors : situation.Recipients).Contains(word);
        return ([.. joined], isPath ? "tree" : "sentence");
    }

    /// <summary>The word and those coordinated with it: "Iran, Libya and Sudan", whichever of them was chosen.</summary>
    private static IEnumerable<int> Joined(EventSentence sentence, int word)
    {
        var first = sentence.Index.Is(word, "conj") && sentence.Actor(sentence.Index.Head(word)) is not null ? sentence.Index.Head(word) : word;
        yield return first;
        foreach (var child in sentence.Index.Children(first).ToArray())
        {
            if (sentence.Index.Is(child, "conj"))
                yield return child;
        }
    }
}
