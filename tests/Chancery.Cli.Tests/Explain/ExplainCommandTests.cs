namespace Chancery.Cli.Tests.Explain;

public sealed class ExplainCommandTests : CommandTest
{
    [Fact]
    public async Task Shows_the_tree_and_the_rule_behind_each_value()
    {
        var result = await RunAsync("explain", "France struck.");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("  2  struck.  struck.  X  dep   1 France  _\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("event e1: ASSAULT, Occurred\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"cameo +190 +intensity -10\.0\n", result.Output);
        Assert.Contains("France (FRA GOV)", result.Output, StringComparison.Ordinal);
        Assert.Contains("why type  strike.assault\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_there_is_no_event_and_when_there_is_no_sentence()
    {
        Assert.EndsWith("no event\n", (await RunAsync("explain", "Nothing.")).Output, StringComparison.Ordinal);
        var empty = await RunAsync("explain", " ");
        Assert.Equal(2, empty.ExitCode);
        Assert.StartsWith("CHY0102 ", empty.Error, StringComparison.Ordinal);
    }
}
