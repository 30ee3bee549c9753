using System.Collections.Immutable;
using Chancery.Evaluation.Records;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Records;

/// <summary>Builds events for tests: participants are written as <c>"3-9 COL GOV"</c> or <c>"- UNO"</c> without a span.</summary>
internal static class Annotated
{
    internal static AnnotatedEvent Event(
        EventType type,
        int trigger,
        string[]? actors = null,
        string[]? recipients = null,
        EventStatus status = EventStatus.Occurred,
        string[]? attribution = null,
        string? date = null,
        (int Start, string? Country)? place = null,
        int[]? mentions = null) => new(
            $"e{trigger}",
            type,
            null,
            [],
            Word(trigger),
            [.. (mentions ?? []).Select(Word)],
            [],
            [.. (actors ?? []).Select(Participant)],
            [.. (recipients ?? []).Select(Participant)],
            status,
            [.. (attribution ?? []).Select(Participant).Select(link => new AttributionLink(link.Span, link.Codes))],
            date is null ? null : new AnnotatedDate(date, null),
            place is { } where ? new AnnotatedPlace(Word(where.Start), where.Country, null) : null);

    internal static ScoreSheet Score(ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> system)
    {
        var scorer = new RecordScorer();
        scorer.Add(gold, system);
        return scorer.Scores();
    }

    // A trigger at 10 covers [10, 15).
    private static TextSpan Word(int start) => new(start, start + 5);

    private static Participant Participant(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (place, code) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
        var bounds = place.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        return new Participant(
            bounds.Length == 2 ? new TextSpan(bounds[0], bounds[1]) : null,
            code.Length == 0 ? [] : [ActorCode.Parse(code)]);
    }
}
