using System.Text.RegularExpressions;

namespace Chancery.Architecture.Tests;

/// <summary>How source files must be (STYLE sections 1 and 3).</summary>
public sealed partial class SourceFileTests
{
    private static readonly string[] Projects =
    [
        "src/Chancery", "src/Chancery.English", "src/Chancery.Formats", "src/Chancery.Evaluation", "src/Chancery.Cli", "tools/Chancery.KnowledgeCompiler",
        "tools/Chancery.Training",
    ];

    [Fact]
    public void No_file_has_400_lines()
    {
        var roots = (string[])["src", "tools", "tests", "benchmarks", "samples"];
        var long400 = roots.SelectMany(Sources.Of).Select(file => (file, File.ReadLines(file).Count())).Where(pair => pair.Item2 >= 400);
        Assert.Empty(long400);
    }

    [Fact]
    public void Namespaces_equal_folders()
    {
        var faults = new List<string>();
        foreach (var project in Projects)
        {
            foreach (var file in Sources.Of(project))
            {
                var found = Namespace().Match(File.ReadAllText(file));
                var folder = Sources.FolderOf(file, project);
                var expected = folder.Length == 0 ? Path.GetFileName(project) : $"{Path.GetFileName(project)}.{folder}";
                if (found.Success && found.Groups[1].Value != expected)
                    faults.Add($"{file}: {found.Groups[1].Value}, not {expected}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void A_folder_is_a_stage_or_a_subject_never_a_kind_of_class()
    {
        var names = new HashSet<string>(["Interfaces", "Models", "Helpers", "Common", "Utils", "Misc"], StringComparer.OrdinalIgnoreCase);
        var folders = Projects.SelectMany(Sources.Of).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Distinct();
        Assert.DoesNotContain(folders, names.Contains);
    }

    [GeneratedRegex(@"^namespace ([\w.]+)[;{\s]", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
