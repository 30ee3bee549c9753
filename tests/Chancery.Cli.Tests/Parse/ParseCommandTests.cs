namespace Chancery.Cli.Tests.Parse;

public sealed class ParseCommandTests : CommandTest
{
    private const string Conllu = "# sent_id = s1\n# text = France struck.\n1\tFrance\t_\t_\t_\t_\t_\t_\t_\t_\n2\tstruck.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public async Task Writes_trees_of_raw_text()
    {
        var result = await RunAsync(["parse", "-"], "France struck.\n\nMali replied.");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2\tstruck.\tstruck.\tX\t_\t_\t1\tdep", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_gold_tokens_and_comments()
    {
        var result = await RunAsync("parse", "--tokens", Write("dev.conllu", Conllu));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("# sent_id = s1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1\tFrance\tfrance\tX\t_\t_\t0\troot", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_told()
    {
        Assert.StartsWith("CHY0120 ", (await RunAsync("parse", "--tokens", Write("a.conllu", "1\tFrance\n"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0208 ", (await RunAsync("parse", "--tokens", Write("b.conllu", [(byte)'#', 0xE9, (byte)'\n']))).Error, StringComparison.Ordinal);
        var rejected = await RunAsync("parse", Write("c.txt", ""));
        Assert.Equal(1, rejected.ExitCode);
        Assert.StartsWith("CHY0102 ", rejected.Error, StringComparison.Ordinal);
    }
}
