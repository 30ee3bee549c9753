using Chancery.Neural.Model;

namespace Chancery.Cli.Tests.Model;

public sealed class ModelCommandTests : CommandTest
{
    [Fact]
    public async Task Info_shows_scores_licences_and_tensors()
    {
        var result = await RunAsync("model", "info", WriteModel());

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("test 1, made 2026-01-01\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  treebank.las  88.50\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA 4.0", result.Output, StringComparison.Ordinal);
        Assert.Contains("  words.casing  f32  [2, 3]\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_corrupt_truncated_or_too_new_model_cannot_run()
    {
        var bytes = await File.ReadAllBytesAsync(WriteModel());
        byte[] corrupt = [.. bytes];
        corrupt[^40] ^= 1;
        byte[] tooNew = [.. bytes];
        tooNew[8] = 99;

        await RefusesAsync("CHY0301", PathOf("no.model"));
        await RefusesAsync("CHY0302", Write("text.model", "A report."));
        await RefusesAsync("CHY0304", Write("corrupt.model", corrupt));
        await RefusesAsync("CHY0305", Write("new.model", tooNew));
        var truncated = await RunAsync("model", "info", Write("short.model", bytes[..(bytes.Length / 2)]));
        Assert.Equal((2, ""), (truncated.ExitCode, truncated.Output));
        Assert.StartsWith("CHY03", truncated.Error, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(string code, string path)
    {
        var result = await RunAsync("model", "info", path);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(code + " ", result.Error, StringComparison.Ordinal);
    }

    private string WriteModel()
    {
        var writer = new ModelFileWriter();
        writer.AddFloats("words.casing", [2, 3], new float[6]);
        writer.AddLines("vocabulary", ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a"]);
        using var stream = new MemoryStream();
        writer.Write(stream, new ModelCard("test", "1", "2026-01-01",
            System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty.Add("treebank.las", 88.5),
            [new ModelData("UD EWT 2.16", "CC BY-SA 4.0", "trees")]));
        return Write("test.model", stream.ToArray());
    }
}
