using System.Text.RegularExpressions;

namespace Chancery.Architecture.Tests;

/// <summary>DESIGN section 5: the directions inside the engine. Dependencies are read from the <c>using</c> lines and full names of the sources.</summary>
public sealed partial class NamespaceDependencyTests
{
    // Each namespace with those it may know. Ontology and Knowledge lie below Events, Record on top.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        // Text and Pipeline are one floor: a stage is defined over documents, and the text stage is one.
        ["Text"] = ["Pipeline"],
        ["Pipeline"] = ["Text"],
        ["Ontology"] = [],
        ["Choices"] = ["Text"],
        ["Knowledge"] = ["Ontology", "Text"],
        ["Neural"] = ["Text", "Pipeline"],
        ["Grammar"] = ["Text", "Pipeline", "Neural"],
        ["Entities"] = ["Text", "Pipeline", "Neural", "Grammar"],
        ["Attribution"] = ["Text", "Choices", "Pipeline", "Neural", "Grammar", "Entities", "Ontology", "Knowledge"],
        ["Coreference"] = ["Text", "Choices", "Pipeline", "Neural", "Grammar", "Entities", "Attribution", "Ontology", "Knowledge"],
        ["Actors"] = ["Text", "Choices", "Pipeline", "Neural", "Grammar", "Entities", "Attribution", "Coreference", "Ontology", "Knowledge"],
        ["Time"] = ["Text", "Pipeline", "Grammar", "Entities", "Knowledge"],
        ["Places"] = ["Text", "Pipeline", "Grammar", "Entities", "Ontology", "Knowledge"],
        ["Events"] = ["Text", "Choices", "Pipeline", "Neural", "Grammar", "Entities", "Actors", "Attribution", "Coreference", "Ontology", "Knowledge", "Time", "Places"],
        ["Record"] = ["Text", "Choices", "Pipeline", "Neural", "Grammar", "Entities", "Actors", "Attribution", "Coreference", "Ontology", "Knowledge", "Time", "Places", "Events"],
    };

    [Fact]
    public void Namespaces_of_the_engine_know_only_those_below()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Sources.Of("src/Chancery"))
        {
            if (Sources.FolderOf(file, "src/Chancery") is not { Length: > 0 } folder)
                continue;
            var own = folder.Split('.')[0];
            if (!Allowed.TryGetValue(own, out var allowed))
            {
                faults.Add($"{own} has no place in the table of this test");
                continue;
            }

            foreach (Match match in Used().Matches(File.ReadAllText(file)))
            {
                var other = match.Groups[1].Value;
                if (other != own && Allowed.ContainsKey(other) && !allowed.Contains(other))
                    faults.Add($"{own} knows {other} ({Path.GetFileName(file)})");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        foreach (var (name, allowed) in Allowed.Where(entry => entry.Key is not ("Text" or "Pipeline")))
            Assert.All(allowed, other => Assert.DoesNotContain(name, Allowed[other]));
    }

    [GeneratedRegex(@"(?<![\w.])Chancery\.([A-Z][A-Za-z]+)")]
    private static partial Regex Used();
}
