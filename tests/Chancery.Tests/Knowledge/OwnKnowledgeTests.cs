using Chancery.Knowledge;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.Tests.Knowledge;

public sealed class OwnKnowledgeTests
{
    private static readonly OwnKnowledge Own = new(
        [
            new OwnName(["Ada Perez", "ADA PEREZ GARCIA"], new KnownName(NameKind.Leader, "Ada Perez", ActorCode.Parse("COL GOV"), new LocalDate(2018, 8, 7), null, "president"), "own.yaml:3"),
            new OwnName(["Congress"], new KnownName(NameKind.Organization, "Congress", null), "own.yaml:9"),
        ],
        [new OwnRole("farmer", new Role("LAB", true), "own.yaml:12")]);

    [Fact]
    public void Is_read_as_it_was_written()
    {
        using var writer = new StringWriter();
        OwnKnowledgeText.Write(Own, writer);
        var read = OwnKnowledgeText.Read(new StringReader(writer.ToString()), "own.tsv");

        Assert.Equal(Own.Names.Select(name => (string.Join(';', name.Names), name.Entry, name.Origin)), read.Names.Select(name => (string.Join(';', name.Names), name.Entry, name.Origin)));
        Assert.Equal(Own.Roles.AsEnumerable(), read.Roles.AsEnumerable());
    }

    [Theory]
    [InlineData("a report", "CHY0430 own.tsv:1 ")]
    [InlineData("person\tAda", "CHY0430 own.tsv:2 ")]
    [InlineData("person\tAda\tCOL GOV\t-\tsoon\t\tx:1", "CHY0430 own.tsv:2 ")]
    [InlineData("role\tfarmer\tXXX\tstrong\tx:1", "CHY0430 own.tsv:2 ")]
    public void A_damaged_text_is_refused_with_its_line(string line, string message)
    {
        using var writer = new StringWriter();
        OwnKnowledgeText.Write(OwnKnowledge.Empty, writer);
        var text = line == "a report" ? line : $"{writer}{line}\n";

        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => OwnKnowledgeText.Read(new StringReader(text), "own.tsv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_before_ours_and_leaves_the_rest()
    {
        var names = Tables.Names.Under(Own.NameTable());

        Assert.Null(Assert.Single(names.FindWritten("Congress")).Code);
        Assert.Equal("PER", Assert.Single(names.FindWritten("Peru")).Code?.Country);
        Assert.Equal("LAB", Tables.Roles.Under(Own.RoleTable()).Find("farmer")?.Sector);
        Assert.Equal("MIL", Tables.Roles.Under(Own.RoleTable()).Find("soldier")?.Sector);
    }

    [Theory]
    [InlineData("Ada Perez Garcia", 1)]
    [InlineData("ADA PEREZ\nGARCIA", 1)]
    [InlineData("ADA PEREZ", 1)]
    [InlineData("ada perez", 0)]
    public void A_name_in_capitals_stands_for_any_way_of_writing_it(string written, int found) =>
        Assert.Equal(found, Tables.Names.Under(Own.NameTable()).FindWritten(written).Count);

    [Fact]
    public void A_file_added_again_replaces_what_it_had()
    {
        var other = new OwnKnowledge([new OwnName(["Blue Front"], new KnownName(NameKind.Organization, "Blue Front", ActorCode.Parse("COL REB")), "own.yaml:1")], []);

        Assert.Equal(["Blue Front"], Own.With(other).Names.SelectMany(name => name.Names));
        Assert.Empty(Own.With(other).Roles);
    }

    [Fact]
    public void A_contradiction_is_refused_or_left_out()
    {
        var other = new OwnKnowledge([new OwnName(["Congress"], new KnownName(NameKind.Organization, "Congress", ActorCode.Parse("COL LEG")), "other.yaml:1")], [new OwnRole("farmer", new Role("AGR", false), "other.yaml:2")]);
        var skipped = new List<string>();

        Assert.Equal("CHY0433", Assert.Throws<KnowledgeException>(() => Own.With(other)).Code);
        Assert.Equal(2, Own.With(other, skipped).Names.Length);
        Assert.Equal(2, skipped.Count);
    }
}
