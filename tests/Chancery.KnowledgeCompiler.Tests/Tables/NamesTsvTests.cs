using Chancery.Knowledge;
using Chancery.KnowledgeCompiler.Tables;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.KnowledgeCompiler.Tests.Tables;

public sealed class NamesTsvTests
{
    [Fact]
    public void Names_peoples_and_seats_of_a_country_have_its_code()
    {
        var names = Read("COL\tColombia;Republic of Colombia\tColombian;Colombians\tBogotá\n");
        Assert.Equal([new KnownName(NameKind.Country, "Colombia", new ActorCode("COL", null))], names.Find("Republic of Colombia"));
        Assert.Equal(NameKind.People, Assert.Single(names.Find("Colombians")).Kind);
        Assert.Equal(NameKind.Seat, Assert.Single(names.Find("Bogotá")).Kind);
        Assert.Single(names.Find("COLOMBIA"));
        Assert.True(names.CanStart("Republic"));
        Assert.False(names.CanStart("of"));
    }

    [Fact]
    public void Office_holders_have_their_time()
    {
        var name = Assert.Single(Read("", leaders: "# people\n\nAda Perez\tCOL GOV\t2018\t2022-08-07\n").Find("Ada Perez"));
        Assert.Equal((new LocalDate(2018, 1, 1), new LocalDate(2022, 8, 7)), (name.From!.Value, name.To!.Value));
    }

    [Fact]
    public void A_city_does_not_hide_another_name() =>
        Assert.Equal(NameKind.Seat, Assert.Single(Read("COL\tColombia\t-\tBogotá\n", cities: "Bogotá\tCOL\nCali\tCOL\n").Find("Bogotá")).Kind);

    [Theory]
    [InlineData("COL\tColombia\n", "", "CHY0401 countries.tsv:1 ")]
    [InlineData("Col\tColombia\t-\t-\n", "", "CHY0402 countries.tsv:1 ")]
    [InlineData("", "# people\nAda Perez\tCOL GOV\tsoon\t\n", "CHY0402 leaders.tsv:2 ")]
    public void A_row_that_can_not_be_read_is_told_with_its_line(string countries, string leaders, string message) =>
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(countries, leaders)).Message, StringComparison.Ordinal);

    private static NameTable Read(string countries, string leaders = "", string cities = "") => NamesTsv.Read(file => new StringReader(file switch
    {
        "countries.tsv" => countries,
        "leaders.tsv" => leaders,
        "cities.tsv" => cities,
        _ => "",
    }));
}
