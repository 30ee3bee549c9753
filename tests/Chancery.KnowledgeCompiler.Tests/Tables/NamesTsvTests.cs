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
        Assert.Single(names.FindWritten("COLOMBIA"));
        Assert.Single(names.FindWritten("REPUBLIC OF\nCOLOMBIA"));
        Assert.Empty(names.FindWritten("colombia"));
    }

    [Fact]
    public void Office_holders_have_their_time()
    {
        var name = Assert.Single(Read("", offices: "# people\n\nAda Perez\tCOL GOV\tpresident\t2018\t2022-08\n").Find("Ada Perez"));
        Assert.Equal((new LocalDate(2018, 1, 1), new LocalDate(2022, 8, 31), "president"), (name.From!.Value, name.To!.Value, name.Office));
    }

    [Fact]
    public void After_the_last_office_somebody_is_a_former_one()
    {
        var offices = Read("", offices: "Ada Perez\tCOL GOV\tminister\t2010\t2014\nAda Perez\tCOL GOV\tpresident\t2018\t2022-08-07\n").Find("Ada Perez");
        Assert.DoesNotContain(offices, office => office.HoldsOn(new LocalDate(2016, 1, 1)));
        Assert.Equal((new ActorCode("COL", "ELI"), "former minister"), Code(new LocalDate(2016, 1, 1)));
        Assert.Equal((new ActorCode("COL", "ELI"), "former president"), Code(new LocalDate(2024, 1, 1)));
        Assert.Equal((new ActorCode("COL", null), null), Code(new LocalDate(2008, 1, 1)));

        (ActorCode?, string?) Code(LocalDate date) => KnownName.OutOfOffice(offices, date) is var known ? (known.Code, known.Office) : default;
    }

    [Fact]
    public void A_group_that_changed_its_kind_has_its_times()
    {
        var names = Read("", organizations: "Taliban\tAFG REB\t2001-11\t2021-08-14\nTaliban\tAFG GOV\t2021-08-15\t\nRed Cross\tNGO\n");
        Assert.Equal(["AFG REB", "AFG GOV"], names.Find("Taliban").Select(name => name.Code.ToString()!));
        Assert.Equal(new LocalDate(2001, 11, 1), names.Find("Taliban")[0].From);
        Assert.Null(Assert.Single(names.Find("Red Cross")).From);
    }

    [Fact]
    public void A_region_and_its_people_have_the_country_and_hide_no_country()
    {
        var names = Read("GEO\tGeorgia\tGeorgian\tTbilisi\n", regions: "Georgia;Catalonia\tUSA\tCatalan\n");
        Assert.Equal(NameKind.Country, Assert.Single(names.Find("Georgia")).Kind);
        Assert.Equal((NameKind.Region, "USA"), Assert.Single(names.Find("Catalonia")) is var known ? (known.Kind, known.Code?.Country) : default);
        Assert.Equal(NameKind.People, Assert.Single(names.Find("Catalan")).Kind);
    }

    [Fact]
    public void A_city_does_not_hide_another_name() =>
        Assert.Equal(NameKind.Seat, Assert.Single(Read("COL\tColombia\t-\tBogotá\n", cities: "Bogotá\tCOL\t34\t7674366\tPPLC\t1\t4.6\t-74\t-\nCali\tCOL\t29\t2392877\tPPLA\t2\t3.4\t-76.5\t-\n").Find("Bogotá")).Kind);

    [Fact]
    public void Of_the_populated_places_the_well_known_are_names_the_largest_first()
    {
        var names = Read("", cities: "Paris\tUSA\tTX\t54782\tPPL\t1\t33\t-95\t-\nParis\tFRA\t11\t2138551\tPPLC\t2\t48\t2\t-\nHamlet\tUSA\tNC\t6000\tPPL\t3\t34\t-79\t-\nMost\tCZE\t89\t67000\tPPL\t4\t50\t13\t-\n");

        Assert.Equal("FRA", Assert.Single(names.Find("Paris")).Code?.Country);
        Assert.Empty(names.Find("Hamlet"));
        Assert.Empty(names.Find("Most"));
    }

    [Theory]
    [InlineData("COL\tColombia\n", "", "CHY0401 countries/countries.tsv:1 ")]
    [InlineData("Col\tColombia\t-\t-\n", "", "CHY0402 countries/countries.tsv:1 ")]
    [InlineData("", "# people\nAda Perez\tCOL GOV\tpresident\tsoon\t\n", "CHY0402 offices/test.tsv:2 ")]
    [InlineData("", "Ada Perez\tCOL GOV\tpresident\t2018-13\t\n", "CHY0402 offices/test.tsv:1 ")]
    public void A_row_that_can_not_be_read_is_told_with_its_line(string countries, string offices, string message) =>
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(countries, offices)).Message, StringComparison.Ordinal);

    private static NameTable Read(string countries, string offices = "", string regions = "", string cities = "", string organizations = "") => NamesTsv.Read(
        file => new StringReader(file switch
        {
            "countries/countries.tsv" => countries,
            "actors/organizations.tsv" => organizations,
            "offices/test.tsv" => offices,
            "regions/regions.tsv" => regions,
            "places/settlements.tsv" => cities,
            _ => "",
        }),
        ["offices/test.tsv"],
        new HashSet<string> { "Most" });
}
