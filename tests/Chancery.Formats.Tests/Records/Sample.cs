using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Pipeline;
using Chancery.Record;
using Chancery.Text;
using NodaTime;

namespace Chancery.Formats.Tests.Records;

/// <summary>A record of one report with one event, every field set.</summary>
internal static class Sample
{
    internal const string Text = "Washington, \"has\" revoked the visa of Gustavo Petro on Friday in New York, Bogotá said.";

    internal static ReportRecord Record(params ImmutableArray<CodedEvent> events)
    {
        var document = new Document(Text, "visa-001", new LocalDate(2025, 9, 27), "Example Gazette");
        document.Set(TextLayers.Sentences, [new Sentence(0, new TextSpan(0, Text.Length), [new Token(new TextSpan(0, 10))], 0)]);
        document.Set(ActorLayers.Actors,
        [
            new ActorMention(0, 0, Span("Washington"), [new ActorCode("USA", "GOV")], 4, new Provenance("actors", "country")),
            new ActorMention(0, 0, Span("Bogotá"), [new ActorCode("COL", "GOV")], 9, new Provenance("actors", "capital")),
        ]);
        return new ReportRecord(
            document,
            events,
            [new Statement(0, Span("Bogotá"), Span("said"), [Span("Washington")], StatementKind.Indirect, true, new Provenance("attribution", "verb"))],
            [new Mention(0, 0, 0, Span("Washington"), EntityType.Location, new Provenance("entities", "head"))],
            new EngineVersions("0.1.0", "english-1", "k1"),
            ["CHY0901 example"]);
    }

    internal static CodedEvent Event { get; } = new(
        "e1",
        EventType.Sanction,
        null,
        ["diplomatic", "migration"],
        Span("revoked"),
        [Span("visa")],
        [Span("Washington, \"has\" revoked the visa of Gustavo Petro")],
        [new Participant(Span("Washington"), [new ActorCode("USA", "GOV")], 4, IsInferred: true)],
        [new Participant(null, [new ActorCode("COL", null), new ActorCode("COL", "GOV")]), new Participant(Span("Gustavo Petro"), [])],
        EventStatus.Occurred,
        [new AttributionLink(null, [])],
        new EventDate("2025-09-26", Span("Friday")),
        new EventPlace(Span("New York"), "USA", "New York"),
        0.5f,
        ImmutableSortedDictionary<string, string>.Empty.Add("type", "revoke.sanction"))
    {
        Cameo = "160",
        Intensity = -4.0,
    };

    internal static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }
}
