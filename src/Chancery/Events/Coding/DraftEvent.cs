using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>A coded event before later tellings of the same act are folded into it.</summary>
internal sealed class DraftEvent
{
    private HashSet<string>? actorCountries;
    private HashSet<string>? recipientCountries;

    public required CodedEvent Event { get; init; }

    public required int Sentence { get; init; }

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

    /// <summary>The countries of participants; a code without one adds none.</summary>
    public static HashSet<string> Countries(ImmutableArray<Participant> participants) =>
        [.. participants.SelectMany(participant => participant.Codes).Select(code => code.Country).OfType<string>()];
}
