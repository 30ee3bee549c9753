namespace Chancery.Cli.Tests;

public sealed class CommandLineTests : CommandTest
{
    [Theory]
    [InlineData(new[] { "code", "x", "--fromat", "csv" }, "CHY0201 \"--fromat\" is not an option of chancery code. Did you mean --format?")]
    [InlineData(new[] { "code", "x", "--format", "jsnl" }, "CHY0202 --format \"jsnl\" is none of table, jsonl, csv. Did you mean jsonl?")]
    [InlineData(new[] { "code", "x", "--date", "27/09/2025" }, "CHY0203 --date \"27/09/2025\"")]
    [InlineData(new[] { "code", "x", "--date", "2025-02-30" }, "CHY0203 --date \"2025-02-30\"")]
    [InlineData(new[] { "code", "x", "--jobs", "0" }, "CHY0203 --jobs \"0\" can't be used. Write a whole number from 1 to 1024.")]
    [InlineData(new[] { "code" }, "CHY0204 Required argument")]
    [InlineData(new[] { "code", "x", "--rejects" }, "CHY0204 ")]
    [InlineData(new[] { "cdoe", "x" }, "CHY0205 \"cdoe\" is not a command of chancery. Did you mean code?")]
    [InlineData(new[] { "--hepl" }, "CHY0201 \"--hepl\" is not an option of chancery. Did you mean --help?")]
    public async Task Wrong_usage_is_told_with_the_nearest_right_one(string[] arguments, string message)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_it_shows_the_commands()
    {
        var result = await RunAsync([], "");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("code <INPUT>", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("fromat", "format")]
    [InlineData("jsonnl", "jsonl")]
    [InlineData("weather", null)]
    public void Suggests_only_what_is_near(string found, string? expected) =>
        Assert.Equal(expected, Nearest.Find(found, ["format", "jsonl", "csv"]));
}
