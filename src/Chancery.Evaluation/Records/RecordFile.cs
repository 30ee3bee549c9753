using System.Collections.Immutable;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>Reads records as RECORD section 1 writes them: gold files, and what a system writes in the same form.</summary>
/// <remarks>Strict in what it knows, silent about fields it does not know. <c>mode</c>, <c>contexts</c>, <c>mentions</c>, <c>evidence</c>,
/// <c>date</c>, <c>place</c> and the ids of events may be left out.</remarks>
public static class RecordFile
{
    private static readonly string Types = $"Write one of {string.Join(", ", EventTypes.All)}.";

    private static readonly string Statuses = $"Write one of {string.Join(", ", Enum.GetNames<EventStatus>())}.";

    /// <summary>Reads a file.</summary>
    /// <param name="path">JSON Lines, UTF-8.</param>
    /// <param name="needsText">Whether a record without a text is an error; a system's file may leave it out.</param>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be; file, line and field are named (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<AnnotatedReport> Read(string path, bool needsText = true) =>
        Collect(JsonLines.ReadFile(path), path, needsText);

    /// <summary>Reads an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <param name="needsText">Whether a record without a text is an error.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<AnnotatedReport> Read(TextReader reader, string place, bool needsText = true)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place, needsText);
    }

    private static ImmutableArray<AnnotatedReport> Collect(IEnumerable<JsonRecord> records, string place, bool needsText)
    {
        var reports = ImmutableArray.CreateBuilder<AnnotatedReport>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var report = ReadReport(record, needsText);
            if (!lines.TryAdd(report.Id, report.Line))
                throw Errors.DuplicateId(place, report.Line, report.Id, lines[report.Id]);
            reports.Add(report);
        }

        return reports.ToImmutable();
    }

    private static AnnotatedReport ReadReport(JsonRecord record, bool needsText)
    {
        var text = needsText ? record.Text("text") : record.OptionalText("text");
        var hasStatements = record.Element.TryGetProperty("statements", out _);
        return new AnnotatedReport(
            record.Text("id"),
            record.Line,
            text,
            record.OptionalText("date"),
            record.OptionalText("publisher"),
            [.. record.Objects("events").Select((item, index) => ReadEvent(item, index, text))],
            hasStatements ? [.. record.Objects("statements").Select(item => ReadStatement(item, text))] : null,
            record.Flag("statements_complete"));
    }

    private static AnnotatedEvent ReadEvent(JsonRecord item, int index, string? text)
    {
        var typeName = item.Text("type");
        if (!EventTypes.TryParse(typeName, out var type))
            throw item.Fault("type", $"\"{typeName}\" is not an event type", Types);
        var statusName = item.Text("status");
        if (!char.IsAsciiLetter(statusName.FirstOrDefault()) || !Enum.TryParse<EventStatus>(statusName, out var status))
            throw item.Fault("status", $"\"{statusName}\" is not a status", Statuses);
        return new AnnotatedEvent(
            item.OptionalText("id") ?? $"e{index + 1}",
            type,
            item.OptionalText("mode"),
            [.. item.Texts("contexts")],
            item.Span("trigger", text) ?? throw item.Fault("trigger", "is not given", "Give the words that name the event."),
            [.. item.Spans("mentions", text)],
            [.. item.Spans("evidence", text)],
            [.. item.Objects("actors").Select(actor => new Participant(actor.Span("span", text), ReadCodes(actor)))],
            [.. item.Objects("recipients").Select(actor => new Participant(actor.Span("span", text), ReadCodes(actor)))],
            status,
            [.. item.Objects("attribution").Select(link => new AttributionLink(link.Span("span", text), ReadCodes(link)))],
            item.Object("date") is { } date ? new AnnotatedDate(date.Text("value"), date.Span("span", text)) : null,
            item.Object("place") is { } place
                ? new AnnotatedPlace(place.Span("span", text), place.OptionalText("country"), place.OptionalText("name"))
                : null);
    }

    private static AnnotatedStatement ReadStatement(JsonRecord item, string? text) => new(
        item.Span("source", text),
        item.Span("cue", text),
        [.. item.Spans("content", text)],
        item.OptionalText("kind"),
        item.OptionalText("speaker") is { } speaker ? ReadCode(item, "speaker", speaker) : null);

    private static ImmutableArray<ActorCode> ReadCodes(JsonRecord item) =>
        [.. item.Texts("codes").Select(code => ReadCode(item, "codes", code))];

    private static ActorCode ReadCode(JsonRecord item, string field, string text) => ActorCode.TryParse(text, out var code)
        ? code
        : throw item.Fault(field, $"\"{text}\" is not an actor code", "Write a country and a sector, as in \"COL GOV\".");
}
