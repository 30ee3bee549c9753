using System.CommandLine;
using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Cli.Tests.Documentation;

public sealed partial class DocumentationTests
{
    private static readonly string CliPage = File.ReadAllText(Path.Combine(SharedFiles.RepositoryRoot, "docs", "cli.md"));

    private static readonly string ErrorsPage = File.ReadAllText(Path.Combine(SharedFiles.RepositoryRoot, "docs", "errors.md"));

    [Fact]
    public void Every_command_and_option_has_its_place_and_an_example()
    {
        foreach (var (path, command) in Commands("chancery", Root()))
        {
            var section = Section(path);
            Assert.True(section is not null, $"docs/cli.md has no heading \"{path}\".");
            foreach (var option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption and not VersionOption))
                Assert.True(section.Contains($"`{option.Name}", StringComparison.Ordinal), $"docs/cli.md does not tell of {option.Name} under \"{path}\".");
            if (command.Subcommands.Count == 0)
                Assert.True(section.Contains($"\n{path} ", StringComparison.Ordinal), $"docs/cli.md has no example of {path}.");
        }
    }

    [Fact]
    public void The_page_tells_of_no_option_that_is_none()
    {
        foreach (var (path, command) in Commands("chancery", Root()))
        {
            var known = command.Options.Select(option => option.Name).ToHashSet();
            foreach (Match match in ExampleOption().Matches(string.Join('\n', Examples(path))))
                Assert.True(known.Contains(match.Value), $"docs/cli.md uses {match.Value} in an example of \"{path}\".");
        }
    }

    [Fact]
    public void Help_tells_what_default_and_an_example_for_each_option()
    {
        foreach (var (path, command) in Commands("chancery", Root()))
        {
            foreach (var option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption and not VersionOption))
            {
                Assert.True(option.Description!.Contains("Example: " + option.Name, StringComparison.Ordinal), $"{path} {option.Name} has no example.");
                Assert.True(option.HasDefaultValue || option.Description.Contains("Default: ", StringComparison.Ordinal), $"{path} {option.Name} tells no default.");
            }
        }
    }

    [Fact]
    public void Every_error_code_has_its_entry_and_every_entry_its_code()
    {
        // The compiler of the lexicons tells its errors while building; their codes are of the same list.
        var inCode = ((string[])["src", "tools/Chancery.KnowledgeCompiler"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedFiles.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => CodeInSource().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();
        var inPage = EntryInPage().Matches(ErrorsPage).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(inPage.Distinct().Order(), inPage.Order());
        Assert.Empty(inCode.Except(inPage).Order());
        Assert.Empty(inPage.Except(inCode).Order());
    }

    private static RootCommand Root() => CommandLine.Build(new CommandHost
    {
        OpenInput = () => Stream.Null,
        Output = Stream.Null,
        Error = TextWriter.Null,
        LoadPipeline = FakePipeline.Load,
    });

    private static IEnumerable<(string Path, Command Command)> Commands(string path, Command command) =>
        [(path, command), .. command.Subcommands.SelectMany(subcommand => Commands($"{path} {subcommand.Name}", subcommand))];

    private static string? Section(string path)
    {
        var heading = $"## {path}\n";
        var start = CliPage.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = CliPage.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? CliPage[start..] : CliPage[start..end];
    }

    private static IEnumerable<string> Examples(string path) =>
        (Section(path) ?? "").Split('\n').Where(line => line.StartsWith(path + " ", StringComparison.Ordinal));

    [GeneratedRegex("(?<= )--[a-z-]+")]
    private static partial Regex ExampleOption();

    // A code stands at the beginning of a string, or in a comparison with one.
    [GeneratedRegex("\"(CHY[0-9]{4})[ \"]")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("^## (CHY[0-9]{4}) ", RegexOptions.Multiline)]
    private static partial Regex EntryInPage();
}
