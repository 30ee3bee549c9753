using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Events.Coding;
using Chancery.Events.Lexicon;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events.Parties;

/// <summary>An act and the side of it that is looked for, with what is known of the act and of the report.</summary>
internal sealed record PartySituation
{
    /// <summary>The act.</summary>
    public required EventCandidate Act { get; init; }

    /// <summary>The side looked for.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Everybody whom the report names.</summary>
    public required PartyPool Pool { get; init; }

    /// <summary>The acts told before.</summary>
    public required PartyHistory History { get; init; }

    /// <summary>Words that the paths of the frame give as actors.</summary>
    public required IReadOnlyList<int> Actors { get; init; }

    /// <summary>Words that the paths of the frame give as recipients.</summary>
    public required IReadOnlyList<int> Recipients { get; init; }

    /// <summary>The source of the innermost statement that holds the act, or null.</summary>
    public required ActorMention? Speaker { get; init; }

    /// <summary>Dictionary form of what the act is about ("move" in "criticized the move"); "-" for nothing.</summary>
    public required string Object { get; init; }

    /// <summary>Whether the act is words about a deed told before: "condemned the move".</summary>
    public required bool TakesUp { get; init; }

    /// <summary>Entities already chosen for the other side.</summary>
    public required IReadOnlyCollection<int> Others { get; init; }

    /// <summary>Where they stand.</summary>
    public required IReadOnlyCollection<TextSpan> OtherSpans { get; init; }

    /// <summary>Their codes with country and sector: of one government, of one army.</summary>
    public required IReadOnlyCollection<ActorCode> OtherCodes { get; init; }

    /// <summary>Their countries.</summary>
    public required IReadOnlyCollection<string> OtherCountries { get; init; }

    /// <summary>Whether a candidate is already on the other side, by identity or as a part of the same phrase; not where the frame's path leads to it ("gunmen on *a village*").</summary>
    public bool IsTaken(PartyCandidate candidate) =>
        Others.Contains(candidate.Mention.EntityId)
        || (candidate.IsInSentence && OtherSpans.Any(span => span.Overlaps(candidate.Mention.Span)) && !(Act.IsNoun && IsOnPath(candidate)));

    /// <summary>Whether the paths of the frame lead to a candidate, or, in "condemned the move", the noun that takes up the last deed leads to its doer.</summary>
    public bool IsOnPath(PartyCandidate candidate) =>
        (candidate.IsInSentence && (Role == PartyRole.Actor ? Actors : Recipients).Contains(candidate.Mention.HeadToken))
        || (TakesUp && Role == PartyRole.Recipient && Recipients.Count == 0 && History.LastDoer(candidate.Mention.EntityId, Others, OtherCodes) == 1);

    /// <summary>Whether the paths of the frame lead to a candidate from the other side of the act.</summary>
    public bool IsOnOtherPath(PartyCandidate candidate) =>
        candidate.IsInSentence && (Role == PartyRole.Actor ? Recipients : Actors).Contains(candidate.Mention.HeadToken);

    /// <summary>The situation in which the actors of an act are looked for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="pool">Everybody whom the report names.</param>
    /// <param name="history">The acts told before.</param>
    /// <param name="operators">Nouns that take up an act told before.</param>
    public static PartySituation OfActors(EventCandidate act, PartyPool pool, PartyHistory history, OperatorLexicon operators)
    {
        var actors = ParticipantFinder.Actors(act);
        var word = ObjectOf(act);
        var statements = EventAttribution.Around(act);
        return new PartySituation
        {
            Act = act,
            Role = PartyRole.Actor,
            Pool = pool,
            History = history,
            Actors = actors,
            Recipients = ParticipantFinder.Recipients(act, actors),
            Speaker = statements.Count == 0 ? null : EventAttribution.Source(act, statements[0]),
            Object = word < 0 ? "-" : act.Sentence.Lemma(word),
            TakesUp = act.Type is EventType.Accuse or EventType.Reject or EventType.Support
                && word >= 0 && operators.Anaphors.Contains(act.Sentence.Lemma(word)) && Roles.IsDefinite(act.Sentence, word),
            OtherSpans = [],
            Others = [],
            OtherCodes = [],
            OtherCountries = [],
        };
    }

    /// <summary>The situation in which the recipients of the same act are looked for.</summary>
    /// <param name="actors">Its actors, as chosen.</param>
    public PartySituation OfRecipients(ImmutableArray<Participant> actors) => this with
    {
        Role = PartyRole.Recipient,
        OtherSpans = [.. actors.Select(party => party.Span).OfType<TextSpan>()],
        Others = [.. actors.Select(party => party.EntityId).OfType<int>()],
        OtherCodes = [.. actors.SelectMany(party => party.Codes).Where(code => code is { Country: not null, Sector: not null })],
        OtherCountries = DraftEvent.Countries(actors),
    };

    private static int ObjectOf(EventCandidate act) => act.IsNoun ? Roles.Oblique(act.Sentence, act.Word, "of") : Roles.Object(act.Sentence, act.Word);
}
