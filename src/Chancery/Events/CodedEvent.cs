using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>Who did what to whom, in which status, according to whom, and the words it rests on (RECORD: one act, once).</summary>
/// <param name="Id">Unique within the record: <c>e1</c>, <c>e2</c> in text order.</param>
/// <param name="Type">One of PLOVER's sixteen types.</param>
/// <param name="Mode">PLOVER's mode, or null when none fits.</param>
/// <param name="Contexts">PLOVER's contexts.</param>
/// <param name="Trigger">The word or words that name the event, at its first mention.</param>
/// <param name="Mentions">Triggers of further mentions of the same act.</param>
/// <param name="Evidence">The clause or clauses the event rests on; at least one.</param>
/// <param name="Actors">Who did it; empty when nobody is named.</param>
/// <param name="Recipients">To whom; empty when nobody is named or the act is reciprocal.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="Attribution">Who asserts it, innermost first; empty when the report does so in its own voice.</param>
/// <param name="Date">When it happened, or null when the text does not tell.</param>
/// <param name="Place">Where it happened, or null when the text does not tell.</param>
/// <param name="Score">Confidence in [0, 1]; null when neither frame nor head gives one.</param>
/// <param name="Provenance">What gave each value: keys <c>type</c>, <c>status</c>, <c>actors</c> ..., values ids of frames and rules.</param>
public sealed record CodedEvent(
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
    EventDate? Date,
    EventPlace? Place,
    float? Score,
    ImmutableSortedDictionary<string, string> Provenance)
{
    /// <summary>CAMEO code of two to four digits, as <c>161</c>; of the act, whatever its status. Null when not known.</summary>
    public string? Cameo { get; init; }

    /// <summary>From -10 (war) to 10: the Goldstein value of <see cref="Cameo"/>, of the act, whatever its status. Null when not known.</summary>
    public double? Intensity { get; init; }
}
