using System.Reflection;
using Chancery.Cli;

namespace Chancery.Architecture.Tests;

/// <summary>DESIGN section 5: Chancery below English, Formats, Archive and Evaluation, these below Cli and Desk.</summary>
public sealed class ProjectDependencyTests
{
    private static readonly string[] Middle = ["Chancery.English", "Chancery.Formats", "Chancery.Evaluation"];

    [Fact]
    public void The_engine_depends_on_the_framework_NodaTime_and_Tensors_only()
    {
        var others = References("Chancery").Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("netstandard" or "Microsoft.Win32.Primitives"));

        Assert.Subset(new HashSet<string> { "NodaTime" }, others.ToHashSet());
    }

    [Fact]
    public void The_middle_depends_on_the_engine_and_not_on_each_other()
    {
        foreach (var assembly in Middle)
        {
            var own = References(assembly).Where(name => name.StartsWith("Chancery", StringComparison.Ordinal));
            Assert.Subset(new HashSet<string> { "Chancery" }, own.ToHashSet());
        }
    }

    [Fact]
    public void Nothing_below_knows_the_command_line_or_a_terminal()
    {
        foreach (var assembly in (string[])["Chancery", .. Middle])
            Assert.DoesNotContain(References(assembly), name => name is "Chancery.Cli" or "System.CommandLine" or "Spectre.Console" or "System.Console");
    }

    [Fact]
    public void Libraries_of_a_format_stay_in_their_project()
    {
        Assert.DoesNotContain(References("Chancery.Cli"), name => name is "AngleSharp" or "CsvHelper" or "YamlDotNet");
        Assert.DoesNotContain(References("Chancery.Evaluation"), name => name is "AngleSharp" or "CsvHelper" or "YamlDotNet");
    }

    private static IEnumerable<string> References(string assembly)
    {
        // Loads every project's assembly through the command line, which references them all.
        var loaded = assembly == "Chancery.Cli" ? typeof(CommandLine).Assembly : Assembly.Load(assembly);
        return loaded.GetReferencedAssemblies().Select(reference => reference.Name!);
    }
}
