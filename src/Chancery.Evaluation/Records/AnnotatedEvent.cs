using System.Collections.Immutable;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>An event of a gold file or of a system (RECORD section 1), with what the scores compare.</summary>
/// <param name="Id">Unique within the report.</param>
/// <param name="Type">One of the sixteen types.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Contexts">PLOVER's contexts.</param>
/// <param name="Trigger">The words that name the event, at its first mention.</param>
/// <param name="Mentions">Triggers of further mentions.</param>
/// <param name="Evidence">The clauses it rests on; empty when not annotated.</param>
/// <param name="Actors">Who did it.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="Attribution">Who asserts it, innermost first.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, or null.</param>
public sealed record AnnotatedEvent(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<string> Contexts,
    TextSpan Trigger,
    ImmutableArray<TextSpan> Mentions,
    ImmutableArray<TextSpan> Evidence,
    ImmutableArray<Participant> Actors,
    ImmutableArray<Participant> Recipients,
    EventStatus Status,
    ImmutableArray<AttributionLink> Attribution,
    AnnotatedDate? Date,
    AnnotatedPlace? Place)
{
    /// <summary>Whether the status counts as having happened.</summary>
    public bool IsFact => Status is EventStatus.Occurred or EventStatus.Ongoing;

    /// <summary>The engine's event in the form that is scored.</summary>
    public static AnnotatedEvent From(CodedEvent codedEvent)
    {
        ArgumentNullException.ThrowIfNull(codedEvent);
        return new AnnotatedEvent(
            codedEvent.Id,
            codedEvent.Type,
            codedEvent.Mode,
            codedEvent.Contexts,
            codedEvent.Trigger,
            codedEvent.Mentions,
            codedEvent.Evidence,
            codedEvent.Actors,
            codedEvent.Recipients,
            codedEvent.Status,
            codedEvent.Attribution,
            codedEvent.Date is { } date ? new AnnotatedDate(date.Value, date.Span) : null,
            codedEvent.Place is { } place ? new AnnotatedPlace(place.Span, place.Country, place.Name) : null);
    }

    /// <summary>Whether a trigger or mention of this event overlaps one of the other: only then can the two be paired.</summary>
    public bool SharesMention(AnnotatedEvent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsMentionedIn(Trigger) || Mentions.Any(other.IsMentionedIn);
    }

    private bool IsMentionedIn(TextSpan span) => Trigger.Overlaps(span) || Mentions.Any(span.Overlaps);
}
