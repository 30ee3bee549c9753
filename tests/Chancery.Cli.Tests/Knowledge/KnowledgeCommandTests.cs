using System.Text.Json;

namespace Chancery.Cli.Tests.Knowledge;

public sealed class KnowledgeCommandTests : CommandTest
{
    private const string Leaders = """
        persons:
          - names: [Tove Munk]
            offices:
              - {office: minister, code: DNK GOV, from: 2019, to: 2021}
              - {office: party leader, code: DNK PTY, from: 2022}
        organizations:
          - names: [Hezbollah]
            code: LBN PTY
        """;

    [Theory]
    [InlineData("2005-01-01", "AFG REB")]
    [InlineData("2022-01-01", "AFG GOV")]
    public async Task Lookup_tells_what_is_taken_on_a_day_and_what_else_there_is(string date, string code)
    {
        var json = JsonDocument.Parse((await RunAsync("knowledge", "lookup", "Taliban", "--date", date, "--json")).Output).RootElement;

        Assert.Equal((code, "office-on-date"), (json.GetProperty("taken").GetProperty("code").GetString(), json.GetProperty("reason").GetString()));
        Assert.True(json.GetProperty("entries").GetArrayLength() >= 4);
        Assert.Contains($"taken: {code}\nwhy: ", (await RunAsync("knowledge", "lookup", "Taliban", "--date", date)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_tells_roles_and_what_is_not_known()
    {
        Assert.Contains("role noun: MIL\n", (await RunAsync("knowledge", "lookup", "soldier")).Output, StringComparison.Ordinal);
        Assert.Contains("the name is not known", (await RunAsync("knowledge", "lookup", "Tove Munk")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_goes_before_ours_and_can_be_added_again_corrected()
    {
        var own = PathOf("own.tsv");
        var added = await RunAsync("knowledge", "add", Write("leaders.yaml", Leaders), "--knowledge", own);
        Assert.Equal((0, "", $"read 3 entries of 2 names and 0 roles, kept in {own}\n"), (added.ExitCode, added.Error, added.Output));
        Assert.Contains("taken: DNK", await LookupAsync("Tove Munk", "2018-06-01", own), StringComparison.Ordinal);
        Assert.Contains("taken: LBN PTY\nwhy: your own knowledge (leaders.yaml:7) goes before ours", await LookupAsync("Hezbollah", null, own), StringComparison.Ordinal);

        Write("leaders.yaml", Leaders.Replace("LBN PTY", "LBN REB", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("knowledge", "add", PathOf("leaders.yaml"), "--knowledge", own)).ExitCode);
        Assert.Contains("taken: LBN REB", await LookupAsync("Hezbollah", null, own), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organizations:\n  - names: [Hezbollah]\n    code: LBN MIL\n", "CHY0433 more.yaml:2 \"Hezbollah\" is LBN MIL, but LBN PTY in leaders.yaml:")]
    [InlineData("organizations:\n  - names: [Front]\n    code: XQX MIL\n", "CHY0434 more.yaml:2 ")]
    [InlineData("persons:\n  - names: [Ann]\n    offices:\n      - {office: envoy, code: DNK GOV, from: 2020, to: 2019}\n", "CHY0435 more.yaml:4 ")]
    [InlineData("what: 1\n", "CHY0436 more.yaml:1 ")]
    [InlineData("{", "CHY0420 more.yaml:")]
    public async Task A_file_with_a_fault_is_refused_and_the_old_knowledge_kept(string yaml, string message)
    {
        var own = PathOf("own.tsv");
        await RunAsync("knowledge", "add", Write("leaders.yaml", Leaders), "--knowledge", own);
        var before = await File.ReadAllTextAsync(own);

        var result = await RunAsync("knowledge", "add", Write("more.yaml", yaml), "--knowledge", own);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(own));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(own)!, "*.new"));
    }

    [Fact]
    public async Task Imports_tell_what_they_left_out_and_refuse_a_dump_cut_off()
    {
        var own = PathOf("own.tsv");
        var dictionary = Write("actors.txt", "TOVE_MUNK_ [DNKGOV 190627-211231]\nX_Y_ [QQQGOV]\n");

        Assert.StartsWith("CHY0434 actors.txt:2 ", (await RunAsync("knowledge", "import", "petrarch", dictionary, "--knowledge", own)).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(own));
        var skipped = await RunAsync("knowledge", "import", "petrarch", dictionary, "--skip", "--knowledge", own);
        Assert.Equal(1, skipped.ExitCode);
        Assert.StartsWith("CHY0434 actors.txt:2 ", skipped.Error, StringComparison.Ordinal);
        Assert.Contains("taken: DNK GOV", await LookupAsync("Tove Munk", "2020-01-01", own), StringComparison.Ordinal);
        Assert.StartsWith("CHY0438 dump.json:1 ", (await RunAsync("knowledge", "import", "wikidata", Write("dump.json", "[\n"), "--knowledge", own)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_missing_file_is_told_and_without_a_place_nothing_is_written()
    {
        Assert.StartsWith("CHY0431 ", (await RunAsync("knowledge", "lookup", "Munk", "--knowledge", PathOf("no.tsv"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0430 ", (await RunAsync("knowledge", "lookup", "Munk", "--knowledge", Write("other.tsv", "a report"))).Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0212 ", (await RunAsync("knowledge", "add", Write("leaders.yaml", Leaders))).Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0431 ", (await RunAsync("explain", "Munk fled.", "--knowledge", PathOf("no.tsv"))).Error, StringComparison.Ordinal);
    }

    private static async Task<string> LookupAsync(string name, string? date, string own)
    {
        string[] day = date is null ? [] : ["--date", date];
        return (await RunAsync(["knowledge", "lookup", name, .. day, "--knowledge", own])).Output;
    }
}
