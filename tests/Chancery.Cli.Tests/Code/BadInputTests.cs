using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Tests.Code;

public sealed class BadInputTests : CommandTest
{
    [Fact]
    public async Task Malformed_line_48_of_100_is_rejected_and_99_are_coded()
    {
        var path = Write("reports.jsonl", string.Join('\n', Enumerable.Range(1, 100).Select(line =>
            line == 48 ? "{\"text\": \"France stru" : $"{{\"id\": \"{line}\", \"text\": \"France struck.\"}}")));

        var result = await RunAsync("code", path, "--rejects", PathOf("rejects.jsonl"));

        Assert.Equal((1, 99), (result.ExitCode, result.Lines.Length));
        var reject = JsonDocument.Parse(Assert.Single(File.ReadAllLines(PathOf("rejects.jsonl")))).RootElement;
        Assert.Equal(("CHY0108", $"{path}:48"), (reject.GetProperty("code").GetString(), reject.GetProperty("place").GetString()));
        Assert.Contains("read 100 = coded 99 + without events 0 + rejected 1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_binary_and_wrongly_encoded_files_are_rejected_with_their_code()
    {
        Write("a-empty.txt", "");
        Write("b-binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0]);
        Write("c-latin.txt", Encoding.Latin1.GetBytes("Bogotá struck."));
        var folder = Path.GetDirectoryName(Write("d-good.txt", "France struck."))!;

        var result = await RunAsync("code", folder);

        Assert.Equal((1, 1), (result.ExitCode, result.Lines.Length));
        Assert.Equal(["CHY0102", "CHY0103", "CHY0104"], result.Error.Split('\n').Where(line => line.StartsWith("CHY", StringComparison.Ordinal)).Select(line => line[..7]));
        Assert.Contains("rejected 3", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_line_of_50_MB_ends_in_a_reject()
    {
        var path = PathOf("long.jsonl");
        await File.WriteAllTextAsync(path, "{\"text\": \"" + new string('a', 50_000_000) + "\"}\n{\"text\": \"France struck.\"}\n");

        var result = await RunAsync("code", path);

        Assert.Equal((1, 1), (result.ExitCode, result.Lines.Length));
        Assert.StartsWith($"CHY0106 {path}:1 is longer than", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_100_000_words_is_coded()
    {
        var path = Write("long.txt", string.Concat(Enumerable.Repeat("France struck. ", 50_000)));

        var result = await RunAsync("code", path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(50_000, JsonDocument.Parse(result.Output).RootElement.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_without_reports_and_a_missing_file_cannot_run()
    {
        var folder = Path.GetDirectoryName(Write("empty/notes.md", "x"))!;

        var result = await RunAsync("code", folder);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"CHY0107 {folder}", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0101 ", (await RunAsync("code", PathOf("missing.txt"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_cannot_be_loaded_cannot_run()
    {
        var result = await RunAsync(["code", "-"], "x", load: () => throw new ModelException("CHY0301", "model.chancery is truncated. Install it again."));

        Assert.Equal((2, "", "CHY0301 model.chancery is truncated. Install it again.\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_rejects_file_that_cannot_be_made_cannot_run()
    {
        var result = await RunAsync(["code", "-", "--rejects", PathOf("no/such/folder/rejects")], "France struck.");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("CHY0206 ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_pipe_is_success()
    {
        using var pipe = new ClosingStream(2000, 32);

        var result = await RunAsync(["code", "-"], Reports(10_000), pipe);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_full_disk_is_no_success()
    {
        using var disk = new ClosingStream(2000, 28);

        var result = await RunAsync(["code", "-"], Reports(10_000), disk);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("CHY0206 standard output can't be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_ends_at_once_with_whole_lines()
    {
        using var stop = new CancellationTokenSource();
        using var input = new EndlessReports(5_000, stop);
        using var output = new MemoryStream();

        var result = await RunAsync(["code", "-"], inputStream: input, output: output, cancellationToken: stop.Token);

        Assert.Equal(130, result.ExitCode);
        Assert.Contains("Interrupted", result.Error, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(text.Length == 0 || text.EndsWith("}\n", StringComparison.Ordinal));
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task More_rejects_than_can_be_read_are_counted()
    {
        var result = await RunAsync(["code", "-"], string.Concat(Enumerable.Repeat("{}\n", 30)));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("... and 10 more rejected reports; list all of them with --rejects FILE", result.Error, StringComparison.Ordinal);
        Assert.Contains("read 30 = coded 0 + without events 0 + rejected 30", result.Error, StringComparison.Ordinal);
    }

    private static string Reports(int count) => string.Concat(Enumerable.Repeat("{\"text\": \"France struck.\"}\n", count));
}
