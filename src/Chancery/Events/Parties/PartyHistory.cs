using System.Collections.Immutable;
using Chancery.Events.Coding;
using Chancery.Ontology;

namespace Chancery.Events.Parties;

/// <summary>Who was party to the acts told so far in a report.</summary>
internal sealed class PartyHistory
{
    private const int Window = 8;
    private readonly List<(EventType Type, int[] Actors, int[] Recipients, HashSet<ActorCode> Codes)> acts = [];
    private readonly List<(HashSet<string> Actors, HashSet<string> Recipients)> countries = [];

    /// <summary>Adds an act, in text order.</summary>
    public void Add(EventType type, ImmutableArray<Participant> actors, ImmutableArray<Participant> recipients)
    {
        acts.Add((type, Ids(actors), Ids(recipients), [.. actors.SelectMany(actor => actor.Codes)]));
        countries.Add((DraftEvent.Countries(actors), DraftEvent.Countries(recipients)));
    }

    /// <summary>How often, in the last acts, somebody was on a side.</summary>
    public int Count(int entityId, PartyRole role)
    {
        var count = 0;
        for (var i = acts.Count - 1; i >= Math.Max(0, acts.Count - Window); i--)
            count += Array.IndexOf(role == PartyRole.Actor ? acts[i].Actors : acts[i].Recipients, entityId) >= 0 ? 1 : 0;
        return count;
    }

    /// <summary>The type of the last act, and the side that somebody was on; null when he had no part in it.</summary>
    public (EventType Type, PartyRole Role)? Last(int entityId)
    {
        if (acts.Count == 0)
            return null;
        var last = acts[^1];
        return Array.IndexOf(last.Actors, entityId) >= 0 ? (last.Type, PartyRole.Actor)
            : Array.IndexOf(last.Recipients, entityId) >= 0 ? (last.Type, PartyRole.Recipient)
            : null;
    }

    /// <summary>How many acts ago the two were on different sides (1: the last one); 0 for never.</summary>
    public int Opposed(int entityId, IReadOnlyCollection<int> others)
    {
        for (var i = acts.Count - 1; i >= Math.Max(0, acts.Count - Window); i--)
        {
            var (actors, recipients) = (acts[i].Actors, acts[i].Recipients);
            if ((Array.IndexOf(actors, entityId) >= 0 && recipients.Any(others.Contains)) || (Array.IndexOf(recipients, entityId) >= 0 && actors.Any(others.Contains)))
                return acts.Count - i;
        }

        return 0;
    }

    /// <summary>How many acts ago the two countries were on different sides (1: the last one); 0 for never.</summary>
    public int Opposed(string country, IReadOnlyCollection<string> others)
    {
        for (var i = countries.Count - 1; i >= 0; i--)
        {
            var (actors, recipients) = countries[i];
            if ((actors.Contains(country) && recipients.Overlaps(others)) || (recipients.Contains(country) && actors.Overlaps(others)))
                return countries.Count - i;
        }

        return 0;
    }

    /// <summary>How many acts ago somebody did something that others may judge (1: the last such act that was not their own or their government's); 0 for never.</summary>
    public int LastDoer(int entityId, IReadOnlyCollection<int> others, IReadOnlyCollection<ActorCode> otherCodes)
    {
        var deeds = 0;
        for (var i = acts.Count - 1; i >= Math.Max(0, acts.Count - Window); i--)
        {
            if (acts[i].Actors.Length == 0 || acts[i].Type is EventType.Accuse or EventType.Request or EventType.Support || acts[i].Actors.Any(others.Contains) || acts[i].Codes.Overlaps(otherCodes))
                continue;
            deeds++;
            if (Array.IndexOf(acts[i].Actors, entityId) >= 0)
                return deeds;
        }

        return 0;
    }

    private static int[] Ids(ImmutableArray<Participant> participants) => [.. participants.Where(participant => participant.EntityId is not null).Select(participant => participant.EntityId!.Value)];
}
