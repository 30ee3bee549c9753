using Chancery.Formats.Knowledge;
using Chancery.Knowledge;
using NodaTime;

namespace Chancery.Formats.Tests.Knowledge;

public sealed class PetrarchReaderTests
{
    [Fact]
    public void Reads_names_synonyms_and_terms()
    {
        var own = Read("""
            # a comment
            ADA_PEREZ_ ; somebody
            +A._PEREZ_
            	[COLGOV 100807-180807]
            	[COLELI >20180807]
            BLUE_FRONT_ [COLREBMUS]
            """).Knowledge;

        Assert.Equal(["ADA PEREZ", "A. PEREZ"], own.Names[0].Names.AsEnumerable());
        Assert.Equal((NameKind.Leader, "COL GOV", new LocalDate(2010, 8, 7), new LocalDate(2018, 8, 7)), (own.Names[0].Entry.Kind, own.Names[0].Entry.Code.ToString(), own.Names[0].Entry.From!.Value, own.Names[0].Entry.To!.Value));
        Assert.Equal(("COL ELI", "actors.txt:5"), (own.Names[1].Entry.Code.ToString(), own.Names[1].Origin));
        Assert.Equal((NameKind.Organization, "COL REB"), (own.Names[2].Entry.Kind, own.Names[2].Entry.Code.ToString()));
        Assert.Equal("COL GOV", NameChoice.Of(own.NameTable().Find("A. PEREZ"), new LocalDate(2012, 1, 1)).Taken.Code.ToString());
    }

    [Theory]
    [InlineData("IGOUNO", "UNO")]
    [InlineData("IGOEUREEC", "EUR")]
    [InlineData("NGOHRI", "NGO")]
    [InlineData("MNCBUS", "MNC")]
    [InlineData("USAMED", "USA JRN")]
    [InlineData("REBMUS", "REB")]
    [InlineData("IMGMUSREB", "IMG REL")]
    public void Cameo_codes_become_plover_codes(string cameo, string code) => Assert.Equal(code, Assert.Single(Read($"X_Y_ [{cameo}]").Knowledge.Names).Entry.Code.ToString());

    [Fact]
    public void Reads_agents_with_sets_of_words()
    {
        var roles = Read("!PERSON! = MAN, WOMAN\nFARMER {FARMERS} [~AGR]\nCATTLE!PERSON! [~AGR]\nREPORTER [~MED]\n").Knowledge.Roles;

        Assert.Equal(["farmer AGR", "cattleman AGR", "cattlewoman AGR", "reporter JRN"], roles.Select(role => $"{role.Noun} {role.Role.Sector}"));
    }

    [Theory]
    [InlineData("ADA_ [XYZGOV]", "CHY0434 actors.txt:1 \"XYZGOV\"")]
    [InlineData("ADA_ [COLGOV 180807-100807]", "CHY0435 actors.txt:1 a term ends before it begins")]
    [InlineData("ADA_ [COLGOV 2004017-20061201]", "CHY0437 actors.txt:1 \"2004017-20061201\" is not a date restriction")]
    [InlineData("ADA_ [COLGOV 101350-180807]", "CHY0437 actors.txt:1 ")]
    [InlineData("+ADA_ [COLGOV]", "CHY0437 actors.txt:1 the synonym")]
    [InlineData("ADA_ [COLGOV", "CHY0437 actors.txt:1 ")]
    [InlineData("FARMER [~AGR}", "CHY0437 actors.txt:1 ")]
    [InlineData("", "CHY0437 actors.txt:1 the file has no entry")]
    public void Refuses_with_line_and_remedy_or_leaves_out(string text, string message)
    {
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(text)).Message, StringComparison.Ordinal);
        if (text.Length > 0)
            Assert.StartsWith(message, Assert.Single(Read(text, isLenient: true).Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_codes_for_one_time_the_first_is_taken_and_lands_are_left_to_ours()
    {
        var read = Read("ADA_ [COLGOV] [COLOPP]\nCOLOMBIA_ [COL]\n");

        Assert.Equal("COL GOV", Assert.Single(read.Knowledge.Names).Entry.Code.ToString());
        Assert.Equal(2, read.LeftOut.Values.Sum());
    }

    private static ImportedKnowledge Read(string text, bool isLenient = false) => new PetrarchReader("actors.txt", Codes.Known, isLenient).Read(new StringReader(text));
}
