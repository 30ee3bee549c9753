using System.Buffers;
using System.Text;
using System.Text.Json;
using Chancery.Formats.Records;
using Chancery.Record;

namespace Chancery.Formats.Tests.Records;

public sealed class RecordWriterTests
{
    [Fact]
    public void Json_has_the_form_of_the_guide_and_every_surface_is_its_span()
    {
        var line = Write(new RecordJsonWriter(), Sample.Record(Sample.Event));

        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
        Assert.Single(line.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Bogotá", line, StringComparison.Ordinal);
        var report = JsonDocument.Parse(line).RootElement;
        Assert.Equal(
            ["id", "date", "date_origin", "publisher", "text", "events", "statements", "sentences", "entities", "names", "warnings", "engine"],
            report.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("2025-09-27", "given"), (report.GetProperty("date").GetString(), report.GetProperty("date_origin").GetString()));
        var codedEvent = report.GetProperty("events")[0];
        Assert.Equal(
            [
                "id", "type", "mode", "contexts", "quad", "cameo", "intensity", "trigger", "trigger_surface", "mentions", "mentions_surface", "evidence", "evidence_surface",
                "actors", "recipients", "status", "attribution", "date", "place", "score", "provenance",
            ],
            codedEvent.EnumerateObject().Select(field => field.Name));
        Assert.Equal("""{"span":[0,10],"surface":"Washington","codes":["USA GOV"],"entity":{"id":4,"name":"Washington"},"inferred":true}""", codedEvent.GetProperty("actors")[0].GetRawText());
        Assert.Equal("""{"span":null,"surface":null,"codes":["COL","COL GOV"]}""", codedEvent.GetProperty("recipients")[0].GetRawText());
        Assert.Equal("MaterialConflict", codedEvent.GetProperty("quad").GetString());
        Assert.Equal("160", codedEvent.GetProperty("cameo").GetString());
        Assert.Equal("-4", codedEvent.GetProperty("intensity").GetRawText());
        Assert.Equal("COL GOV", report.GetProperty("statements")[0].GetProperty("speaker").GetString());
        Assert.True(CountSurfaces(report) >= 12);
    }

    [Fact]
    public void Json_of_a_report_without_events_has_an_empty_list()
    {
        var report = JsonDocument.Parse(Write(new RecordJsonWriter(), Sample.Record())).RootElement;
        Assert.Equal(0, report.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public void A_code_that_is_not_known_is_left_out_of_json_and_empty_in_csv()
    {
        var record = Sample.Record(Sample.Event with { Cameo = null, Intensity = null });

        var codedEvent = JsonDocument.Parse(Write(new RecordJsonWriter(), record)).RootElement.GetProperty("events")[0];
        Assert.False(codedEvent.TryGetProperty("cameo", out _));
        Assert.False(codedEvent.TryGetProperty("intensity", out _));
        Assert.Contains(",MaterialConflict,,,Occurred,", Write(new RecordCsvWriter(), record), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_one_row_an_event_and_quotes_what_needs_it()
    {
        var writer = new RecordCsvWriter();
        var buffer = new ArrayBufferWriter<byte>();
        writer.WriteStart(buffer);
        var head = Encoding.UTF8.GetString(buffer.WrittenSpan);
        var rows = Write(writer, Sample.Record(Sample.Event, Sample.Event with { Id = "e2", Score = null }));

        Assert.Equal(string.Join(',', RecordCsvWriter.Columns) + "\n", head);
        Assert.Equal(
            "visa-001,2025-09-27,Example Gazette,e1,SANCTION,,diplomatic; migration,MaterialConflict,160,-4.0,Occurred,revoked,18,25,Washington,USA GOV,; Gustavo Petro,COL+COL GOV; ,,,2025-09-26,New York,USA,\"Washington, \"\"has\"\" revoked the visa of Gustavo Petro\",0,51,0.5,type=revoke.sanction",
            rows.Split('\n')[0]);
        Assert.Equal(3, rows.Split('\n').Length);
        Assert.Equal("", Write(writer, Sample.Record()));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        IRecordWriter[] writers = [new RecordJsonWriter(), new RecordCsvWriter()];
        Assert.All(writers, writer => Assert.Equal(Write(writer, Sample.Record(Sample.Event)), Write(writer, Sample.Record(Sample.Event))));
    }

    private static string Write(IRecordWriter writer, ReportRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        writer.Write(record, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Walks the whole object: beside "span" stands "surface", beside "x" a list or span stands "x_surface".
    private static int CountSurfaces(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Sum(CountSurfaces);
        if (element.ValueKind != JsonValueKind.Object)
            return 0;
        var count = 0;
        foreach (var field in element.EnumerateObject())
        {
            count += CountSurfaces(field.Value);
            if (field.Name == "surface" && field.Value.ValueKind == JsonValueKind.String)
                count += Check(element.GetProperty("span"), field.Value);
            else if (field.Name.EndsWith("_surface", StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String)
                count += Check(element.GetProperty(field.Name[..^8]), field.Value);
            else if (field.Name.EndsWith("_surface", StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.Array)
                count += element.GetProperty(field.Name[..^8]).EnumerateArray().Zip(field.Value.EnumerateArray(), Check).Sum();
        }

        return count;
    }

    private static int Check(JsonElement span, JsonElement surface)
    {
        Assert.Equal(Sample.Text[span[0].GetInt32()..span[1].GetInt32()], surface.GetString());
        return 1;
    }
}
