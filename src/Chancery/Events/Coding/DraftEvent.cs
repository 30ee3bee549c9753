using System.Collections.Immutable;
using Chancery.Grammar;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>A coded event before later tellings of the same act are folded into it.</summary>
internal sealed class DraftEvent
{
    private HashSet<string>? actorCountries;
    private HashSet<string>? recipientCountries;

    public required CodedEvent Event { get; set; }

    public required int Sentence { get; init; }

    /// <summary>The tree of its sentence.</summary>
    public required TreeIndex Index { get; init; }

    /// <summary>The trigger's main word.</summary>
    public required int Word { get; init; }

    public required string Lemma { get; init; }

    /// <summary>Lemma of the object or of-phrase: "visa" for "revoked the visa" and "the revocation of the visa".</summary>
    public string? ObjectLemma { get; init; }

    public string? FrameId { get; init; }

    /// <summary>Whether the trigger is a noun with a definite article, demonstrative or possessor.</summary>
    public bool IsDefinite { get; init; }

    public List<TextSpan> Mentions { get; } = [];

    public EventType Type => Event.Type;

    public EventStatus Status => Event.Status;

    public TextSpan Trigger => Event.Trigger;

    public HashSet<string> ActorCountries => actorCountries ??= Countries(Event.Actors);

    public HashSet<string> RecipientCountries => recipientCountries ??= Countries(Event.Recipients);

    /// <summary>Takes in a later telling of the same act: its trigger becomes a mention, and a side or a date that was left open the first time is taken from it, with what it rests on.</summary>
    public void Fold(DraftEvent later)
    {
        Mentions.Add(later.Trigger);
        if (Event.Actors.IsEmpty && !later.Event.Actors.IsEmpty)
            (Event, actorCountries) = (Event with { Actors = later.Event.Actors, Evidence = Joined(later), Provenance = Taken("actors", later) }, null);
        if (Event.Recipients.IsEmpty && !later.Event.Recipients.IsEmpty && !Event.Actors.Any(actor => later.Event.Recipients.Any(other => other.EntityId == actor.EntityId)))
            (Event, recipientCountries) = (Event with { Recipients = later.Event.Recipients, Evidence = Joined(later), Provenance = Taken("recipients", later) }, null);
        if (Event.Date is null && later.Event.Date is { } date)
            Event = Event with { Date = date, Provenance = Event.Provenance.SetItem("date", $"{later.Event.Provenance["date"]}, later mention") };
    }

    /// <summary>The countries of participants; a code without one adds none.</summary>
    public static HashSet<string> Countries(ImmutableArray<Participant> participants) =>
        [.. participants.SelectMany(participant => participant.Codes).Select(code => code.Country).OfType<string>()];

    private ImmutableArray<TextSpan> Joined(DraftEvent later) => [.. Event.Evidence.Union(later.Event.Evidence).Order()];

    private ImmutableSortedDictionary<string, string> Taken(string role, DraftEvent later) =>
        Event.Provenance.SetItems(later.Event.Provenance.Where(entry => entry.Key == role || entry.Key == $"{role}.codes"));
}
