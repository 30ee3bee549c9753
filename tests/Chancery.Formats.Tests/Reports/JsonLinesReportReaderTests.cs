using System.Text;
using Chancery.Formats.Reports;
using NodaTime;

namespace Chancery.Formats.Tests.Reports;

public sealed class JsonLinesReportReaderTests
{
    private readonly JsonLinesReportReader reader = new();

    [Fact]
    public async Task Reads_text_id_date_and_publisher_and_passes_over_the_rest()
    {
        var readings = await Readings.ReadAsync(reader, """
            {"id": "r1", "date": "2025-09-27", "publisher": "Gazette", "text": "Caf\u00e9.", "events": []}

            {"id": 7, "date": "2025-09-27T23:30:00-05:00", "text": "Two."}
            {"text": "Three.", "date": null}
            """, "reports.jsonl");

        Assert.Equal(["r1", "7", "reports.jsonl:4"], readings.Select(reading => reading.Document!.Id));
        Assert.Equal("Café.", readings[0].Document!.Text);
        Assert.Equal("Gazette", readings[0].Document!.Publisher);
        Assert.Equal(new LocalDate(2025, 9, 27), readings[1].Document!.PublicationDate);
        Assert.Null(readings[2].Document!.PublicationDate);
    }

    [Fact]
    public async Task A_malformed_line_is_one_fault_and_the_rest_goes_on()
    {
        var lines = Enumerable.Range(1, 100).Select(number => number == 48 ? "{\"text\": \"broken" : $"{{\"text\": \"Report {number}.\"}}");

        var readings = await Readings.ReadAsync(reader, string.Join('\n', lines), "reports.jsonl");

        Assert.Equal(100, readings.Count);
        var fault = Assert.Single(readings, reading => reading.Fault is not null);
        Assert.Equal("reports.jsonl:48", fault.Place);
        Assert.StartsWith("CHY0108 reports.jsonl:48 is not a JSON object", fault.Fault!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "CHY0108", "found a list")]
    [InlineData("{}", "CHY0109", "\"text\": is not given")]
    [InlineData("{\"text\": \" \"}", "CHY0109", "is empty")]
    [InlineData("{\"text\": 5}", "CHY0109", "found a number")]
    [InlineData("{\"text\": \"\\ud83d\"}", "CHY0109", "surrogate")]
    [InlineData("{\"text\": \"x\", \"date\": \"31/02/2024\"}", "CHY0110", "\"31/02/2024\" is not a date. Use yyyy-MM-dd")]
    [InlineData("{\"text\": \"x\", \"date\": \"2024-02-31\"}", "CHY0110", "2024-02-31")]
    [InlineData("{\"text\": \"x\", \"publisher\": {}}", "CHY0109", "found an object")]
    public async Task A_fault_names_line_and_field(string line, string code, string part)
    {
        var message = (await Readings.ReadAsync(reader, "\n" + line, "reports.jsonl")).OnlyFault();

        Assert.StartsWith($"{code} reports.jsonl:2 ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_reject_their_line_only()
    {
        byte[] bytes = [.. "{\"text\": \"caf"u8, 0xE9, .. "\"}\n{\"text\": \"b\"}\r\n"u8];

        var readings = await Readings.ReadAsync(reader, bytes, "r.jsonl");

        Assert.StartsWith("CHY0104 r.jsonl:1 byte 13: 0xE9", readings[0].Fault!.Message, StringComparison.Ordinal);
        Assert.Equal("b", readings[1].Document!.Text);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_passed_over()
    {
        var small = new JsonLinesReportReader(new ReportLimits(MaxBytes: 100));
        var text = "{\"text\": \"" + new string('a', 200_000) + "\"}\n{\"text\": \"b\"}\n{\"text\": \"" + new string('c', 80) + "\"}";

        var readings = await Readings.ReadAsync(small, text, "r.jsonl");

        Assert.Equal(3, readings.Count);
        Assert.StartsWith("CHY0106 r.jsonl:1 is longer than 100 bytes", readings[0].Fault!.Message, StringComparison.Ordinal);
        Assert.Equal("b", readings[1].Document!.Text);
        Assert.Equal(80, readings[2].Document!.Text.Length);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_first_line_is_no_part_of_it()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "{\"text\": \"a\"}"u8];
        Assert.Equal("a", (await Readings.ReadAsync(reader, bytes)).Only().Text);
    }

    [Fact]
    public async Task No_line_at_all_is_a_fault() =>
        Assert.StartsWith("CHY0102 r.jsonl", (await Readings.ReadAsync(reader, "\n\n", "r.jsonl")).OnlyFault(), StringComparison.Ordinal);
}
