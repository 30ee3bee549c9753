using Chancery.Evaluation.Records;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Records;

public sealed class RecordFileTests
{
    private const string Line = """
        {"id": "visa-001", "date": "2025-09-27", "publisher": "Example Gazette", "text": "Washington has revoked the visa of Gustavo Petro on Friday in New York.", "set": 3, "events": [{"id": "e1", "type": "SANCTION", "mode": "withdraw", "contexts": ["diplomatic", "migration"], "trigger": [15, 22], "mentions": [[27, 31]], "evidence": [[0, 48]], "actors": [{"span": [0, 10], "codes": ["USA GOV"], "entity": {"id": 1}}], "recipients": [{"span": null, "codes": ["COL GOV", "CVL"]}], "status": "Occurred", "attribution": [{"span": null, "codes": []}], "date": {"value": "2025-09-26", "span": [52, 58]}, "place": {"span": [62, 70], "country": "USA", "name": "New York"}, "cameo": "1621"}], "statements_complete": true, "statements": [{"source": [0, 10], "cue": [15, 22], "content": [[23, 48]], "kind": "indirect", "speaker": "COL GOV"}]}
        """;

    [Fact]
    public void Reads_every_field_and_passes_over_what_the_engine_adds()
    {
        var report = Assert.Single(Read(Line));

        Assert.Equal(("visa-001", "2025-09-27", "Example Gazette", 1), (report.Id, report.Date, report.Publisher, report.Line));
        var codedEvent = Assert.Single(report.Events);
        Assert.Equal((EventType.Sanction, EventStatus.Occurred, "withdraw"), (codedEvent.Type, codedEvent.Status, codedEvent.Mode));
        Assert.Equal<string>(["diplomatic", "migration"], codedEvent.Contexts);
        Assert.Equal(new TextSpan(15, 22), codedEvent.Trigger);
        Assert.Equal<TextSpan>([new TextSpan(27, 31)], codedEvent.Mentions);
        Assert.Equal(new TextSpan(0, 10), Assert.Single(codedEvent.Actors).Span);
        Assert.Equal<ActorCode>([new ActorCode("COL", "GOV"), new ActorCode(null, "CVL")], Assert.Single(codedEvent.Recipients).Codes);
        Assert.Null(Assert.Single(codedEvent.Attribution).Span);
        Assert.Equal(new AnnotatedDate("2025-09-26", new TextSpan(52, 58)), codedEvent.Date);
        Assert.Equal(new AnnotatedPlace(new TextSpan(62, 70), "USA", "New York"), codedEvent.Place);
        var statement = Assert.Single(report.Statements!.Value);
        Assert.Equal((new TextSpan(15, 22), "indirect", new ActorCode("COL", "GOV")), (statement.Cue!.Value, statement.Kind, statement.Speaker));
        Assert.True(report.HasAllStatements);
    }

    [Fact]
    public void Fields_that_older_data_lacks_may_be_left_out()
    {
        var report = Assert.Single(Read("""
            {"id": "a", "text": "France struck.", "events": [{"type": "ASSAULT", "trigger": [7, 13], "actors": [], "recipients": [], "status": "Occurred", "attribution": []}]}
            """));

        Assert.Null(Assert.Single(report.Events).Date);
        Assert.Equal("e1", report.Events[0].Id);
        Assert.Null(report.Statements);
    }

    [Theory]
    [InlineData("\"type\": \"SANCTION\"", "\"type\": \"SANCTIONS\"", "CHY0131", "events[0].type", "\"SANCTIONS\" is not an event type")]
    [InlineData("\"status\": \"Occurred\"", "\"status\": \"occurred\"", "CHY0131", "events[0].status", "Hypothetical")]
    [InlineData("\"status\": \"Occurred\"", "\"status\": \"0\"", "CHY0131", "events[0].status", "Hypothetical")]
    [InlineData("\"trigger\": [15, 22]", "\"trigger\": [15, 222]", "CHY0132", "events[0].trigger", "[15, 222)")]
    [InlineData("\"trigger\": [15, 22]", "\"trigger\": [22, 22]", "CHY0132", "events[0].trigger", "[22, 22)")]
    [InlineData("\"trigger\": [15, 22]", "\"trigger\": null", "CHY0131", "events[0].trigger", "is not given")]
    [InlineData("\"trigger\": [15, 22]", "\"trigger\": [15.5, 22]", "CHY0131", "events[0].trigger", "two whole numbers")]
    [InlineData("\"USA GOV\"", "\"United States\"", "CHY0131", "events[0].actors[0].codes", "\"United States\"")]
    [InlineData("\"id\": \"visa-001\"", "\"id\": 7", "CHY0131", "id", "found a number")]
    [InlineData("\"evidence\": [[0, 48]]", "\"evidence\": {}", "CHY0131", "events[0].evidence", "found an object")]
    [InlineData("\"statements_complete\": true", "\"statements_complete\": 1", "CHY0131", "statements_complete", "true or false")]
    [InlineData("{\"id\"", "{\"id", "CHY0130", "", "one object a line")]
    public void A_fault_names_line_field_and_remedy(string right, string wrong, string code, string field, string part)
    {
        Assert.Contains(right, Line, StringComparison.Ordinal);
        var fault = Assert.Throws<InputException>(() => Read("\n" + Line.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(code, fault.Code);
        Assert.StartsWith($"{code} gold.jsonl:2 ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(field, fault.Message, StringComparison.Ordinal);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_never_splits_a_surrogate_pair()
    {
        var fault = Assert.Throws<InputException>(() => Read("""
            {"id": "a", "text": "😀 struck.", "events": [{"type": "ASSAULT", "trigger": [1, 4], "status": "Occurred"}]}
            """));
        Assert.Equal("CHY0132", fault.Code);
    }

    [Fact]
    public void Two_reports_of_one_id_and_an_empty_file_are_refused()
    {
        Assert.Equal("CHY0133", Assert.Throws<InputException>(() => Read(Line + "\n" + Line)).Code);
        Assert.Equal("CHY0137", Assert.Throws<InputException>(() => Read("\n \n")).Code);
        Assert.Equal("CHY0136", Assert.Throws<InputException>(() => RecordFile.Read("no such file.jsonl")).Code);
    }

    [Fact]
    public void A_system_file_may_leave_the_text_out()
    {
        const string Answer = """{"id": "a", "events": [{"type": "ASSAULT", "trigger": [7, 13], "status": "Occurred"}]}""";

        Assert.Null(Assert.Single(RecordFile.Read(new StringReader(Answer), "system.jsonl", needsText: false)).Text);
        Assert.Equal("CHY0131", Assert.Throws<InputException>(() => Read(Answer)).Code);
    }

    private static System.Collections.Immutable.ImmutableArray<AnnotatedReport> Read(string text) =>
        RecordFile.Read(new StringReader(text), "gold.jsonl");
}
