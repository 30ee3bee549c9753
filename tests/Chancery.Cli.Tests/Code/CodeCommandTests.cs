using System.Text.Json;

namespace Chancery.Cli.Tests.Code;

public sealed class CodeCommandTests : CommandTest
{
    [Fact]
    public async Task Writes_a_record_a_line_and_tells_what_became_of_the_reports()
    {
        var path = Write("a.jsonl", """
            {"id": "r1", "text": "France struck. Mali replied."}
            {"id": "r2", "text": "Nothing happened.", "date": "2025-01-01"}
            """);

        var result = await RunAsync("code", path, "--date", "2025-09-27", "--publisher", "Gazette");

        Assert.Equal((0, 2), (result.ExitCode, result.Lines.Length));
        var first = JsonDocument.Parse(result.Lines[0]).RootElement;
        Assert.Equal("r1", first.GetProperty("id").GetString());
        Assert.Equal("2025-09-27", first.GetProperty("date").GetString());
        Assert.Equal("Gazette", first.GetProperty("publisher").GetString());
        Assert.Equal("ASSAULT", first.GetProperty("events")[0].GetProperty("type").GetString());
        Assert.Equal("2025-01-01", JsonDocument.Parse(result.Lines[1]).RootElement.GetProperty("date").GetString());
        Assert.Equal("read 2 = coded 1 + without events 1 + rejected 0; 1 events\n", result.Error);
    }

    [Fact]
    public async Task Output_is_the_same_for_any_number_of_jobs()
    {
        var path = Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 2000).Select(number => number % 7 == 3
            ? "{broken"
            : JsonSerializer.Serialize(new { id = number, text = string.Concat(Enumerable.Repeat($"France struck {number}. ", 1 + (number % 50))) }))));

        var one = await RunAsync("code", path, "--jobs", "1", "--rejects", PathOf("one"));
        var eight = await RunAsync("code", path, "--jobs", "8", "--rejects", PathOf("eight"));

        Assert.Equal(1, one.ExitCode);
        Assert.Equal(one.Output, eight.Output);
        Assert.Equal(one.Error, eight.Error.Replace(PathOf("eight"), PathOf("one"), StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(PathOf("one")), File.ReadAllText(PathOf("eight")));
        Assert.Contains("read 2000 = coded 1714 + without events 0 + rejected 286", one.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ASSAULT")]
    [InlineData(false, "{\"id\"")]
    public async Task Default_form_is_a_table_on_a_terminal_and_json_lines_elsewhere(bool isTerminal, string part)
    {
        var result = await RunAsync(["code", "-"], "France struck.", isTerminal: isTerminal);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(part, result.Output, StringComparison.Ordinal);
        Assert.Equal(isTerminal, result.Output.Contains("according to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_holds_the_evidence_and_no_control_character()
    {
        var result = await RunAsync(["code", "-", "--format", "table"], "Fra[n]ce\u001b[31m struck.");

        Assert.Contains("Fra[n]ce", result.Output, StringComparison.Ordinal);
        Assert.Contains("FRA GOV", result.Output, StringComparison.Ordinal);
        Assert.Contains("Occurred", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Csv_has_its_head_also_without_events()
    {
        var result = await RunAsync(["code", "-", "--format", "csv"], "Nothing.");

        Assert.StartsWith("report_id,", Assert.Single(result.Lines), StringComparison.Ordinal);
        Assert.Contains("chancery explain", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_are_one_json_object_on_standard_error()
    {
        var result = await RunAsync(["code", "-", "--stats"], "France struck. Mali replied.");

        var stats = JsonDocument.Parse(result.Error.Split('\n')[1]).RootElement;
        Assert.Equal((4, 2), (stats.GetProperty("words").GetInt32(), stats.GetProperty("sentences").GetInt32()));
        Assert.True(stats.GetProperty("seconds").GetDouble() > 0);
        Assert.True(stats.GetProperty("words_per_second").GetDouble() > 0);
        Assert.True(stats.GetProperty("peak_memory_bytes").GetInt64() > 1_000_000);
    }

    [Fact]
    public async Task A_report_on_which_the_engine_fails_is_rejected_and_its_batch_is_coded()
    {
        var result = await RunAsync(["code", "-", "--rejects", PathOf("rejects")], """
            {"id": "a", "text": "France struck."}
            {"id": "b", "text": "They explode."}
            {"id": "c", "text": "Mali struck."}
            """);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["a", "c"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        var reject = JsonDocument.Parse(Assert.Single(File.ReadAllLines(PathOf("rejects")))).RootElement;
        Assert.Equal("CHY0150", reject.GetProperty("code").GetString());
        Assert.Equal("-:2", reject.GetProperty("place").GetString());
        Assert.Equal("b", reject.GetProperty("id").GetString());
        Assert.Contains("InvalidOperationException: No reading.", reject.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
