using Chancery.Knowledge;
using Chancery.KnowledgeCompiler.Tables;

namespace Chancery.KnowledgeCompiler.Tests.Tables;

public sealed class PlacesTsvTests
{
    private const string Countries = "GBR\tUnited Kingdom;Scotland\t-\tLondon\tLondon\t54\t-2\n";
    private const string Divisions = "GBR\tSCT\tScotland\t56\t-4\t-\n";
    private const string Settlement = "Leith\tGBR\tSCT\t50030\tPPLX\t2644668\t55.975\t-3.166\tLeith Docks\n";

    [Fact]
    public void A_settlement_has_its_fields_and_its_division_its_people()
    {
        var places = Read(Countries, Divisions, settlements: Settlement);

        Assert.Equal(new Place(0, "Leith", PlaceKind.City, "GBR", "SCT", 55.975, -3.166, 50_030, "PPLX", 2_644_668), places[^1].Place);
        Assert.Equal(["Leith Docks"], places[^1].OtherNames);
        Assert.Equal((PlaceKind.Region, 50_030), (places[0].Place.Kind, places[0].Place.Population));
    }

    [Fact]
    public void A_region_is_a_division_under_other_names_or_has_its_own_coordinates_or_is_no_place()
    {
        var places = Read(Countries, Divisions, regions: "Caledonia\tGBR\t-\tSCT\t-\t-\nHighlands\tGBR\t-\t-\t57\t-5\nNowhere\tGBR\t-\t-\t-\t-\n");

        Assert.Equal(["Scotland", "Caledonia"], places[0].Names);
        Assert.Equal(["Scotland", "Highlands", "United Kingdom"], places.Select(place => place.Place.Name));
    }

    [Fact]
    public void A_part_of_a_country_takes_its_name_from_the_country()
    {
        var places = Read(Countries, features: "Scotland\tarea\tGBR\t56\t-4\nNorth Sea\tsea\t-\t55\t3\n");

        Assert.Equal(["United Kingdom"], places[^1].Names);
        Assert.Equal((PlaceKind.Sea, ""), (places[1].Place.Kind, places[1].Place.Countries));
    }

    [Theory]
    [InlineData("Leith\tGBR\tSCT\t50030\n", "CHY0401 places/settlements.tsv:1 ")]
    [InlineData("Leith\tGbr\tSCT\t5\tPPL\t1\t55\t-3\t-\n", "CHY0402 places/settlements.tsv:1 ")]
    [InlineData("Leith\tGBR\tSCT\tmany\tPPL\t1\t55\t-3\t-\n", "CHY0402 places/settlements.tsv:1 ")]
    [InlineData("Leith\tGBR\tSCT\t5\tPPL\t1\t95\t-3\t-\n", "CHY0402 places/settlements.tsv:1 ")]
    [InlineData("Leith\tGBR\tSCT\t5\tPPL\t1\t55\t-183\t-\n", "CHY0402 places/settlements.tsv:1 ")]
    [InlineData("# places\nLeith\tGBR\tXXX\t5\tPPL\t1\t55\t-3\t-\n", "CHY0408 places/settlements.tsv:2 ")]
    [InlineData("Leith\tGBR\tSCT\t5\tPPL\t1\t55\t-3\t-\nLeith\tGBR\tSCT\t5\tPPL\t1\t55\t-3\t-\n", "CHY0408 places/settlements.tsv:2 ")]
    public void A_settlement_that_can_not_be_is_told_with_its_line(string settlements, string message) =>
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(Countries, Divisions, settlements: settlements)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Loch Ness\tloch\tGBR\t57\t-4\n")]
    [InlineData("Loch Ness\tlake\tScotland\t57\t-4\n")]
    [InlineData("Loch Ness\t7\tGBR\t57\t-4\n")]
    public void A_feature_has_a_kind_and_countries(string features) =>
        Assert.StartsWith("CHY0402 places/features.tsv:1 ", Assert.Throws<KnowledgeException>(() => Read(Countries, features: features)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_division_stands_once() => Assert.Equal("CHY0408", Assert.Throws<KnowledgeException>(() => Read(Countries, Divisions + Divisions)).Code);

    [Fact]
    public void A_region_names_a_division_that_is_there() =>
        Assert.Equal("CHY0408", Assert.Throws<KnowledgeException>(() => Read(Countries, Divisions, regions: "Caledonia\tGBR\t-\tSCO\t-\t-\n")).Code);

    private static IReadOnlyList<NamedPlace> Read(string countries, string divisions = "", string regions = "", string features = "", string settlements = "") => PlacesTsv.Read(
        file => new StringReader(file switch
        {
            "countries/countries.tsv" => countries,
            "places/divisions.tsv" => divisions,
            "regions/regions.tsv" => regions,
            "places/features.tsv" => features,
            "places/settlements.tsv" => settlements,
            _ => "",
        }));
}
