using Chancery.Knowledge;

namespace Chancery.Tests.Knowledge;

public sealed class GazetteerTests
{
    private static readonly NamedPlace[] Places =
    [
        Named(new Place(0, "Paris", PlaceKind.City, "USA", "TX", 33.661, -95.556, 24_782, "PPLA2", 4_717_560)),
        Named(new Place(0, "Paris", PlaceKind.City, "FRA", "11", 48.853, 2.349, 2_138_551, "PPLC", 2_988_507), "Lutetia"),
        Named(new Place(0, "Black Sea", PlaceKind.Sea, "", "", 43, 34)),
        Named(new Place(0, "Strait of Hormuz", PlaceKind.Strait, "IRN;OMN", "", 26.57, 56.25), "Hormuz"),
        Named(new Place(0, "Sana'a", PlaceKind.City, "YEM", "16", 15.355, 44.207, 1_937_451, "PPLC", 71_137)),
    ];

    private static readonly Gazetteer Gazetteer = new(GazetteerWriter.Write(Places));

    [Fact]
    public void Every_field_survives()
    {
        for (var i = 0; i < Places.Length; i++)
            Assert.Equal(Places[i].Place with { Number = i }, Gazetteer[i]);
        Assert.Equal((5, 6), (Gazetteer.Count, Gazetteer.NameCount));
    }

    [Fact]
    public void Of_one_name_the_most_populous_comes_first() => Assert.Equal(["FRA", "USA"], Gazetteer.Find("PARIS").Select(meaning => meaning.Place.Country));

    [Theory]
    [InlineData("sanaa", "Sana'a", false)]
    [InlineData("Hormuz", "Strait of Hormuz", true)]
    [InlineData("the Black Sea", null, false)]
    [InlineData("Black  Sea", "Black Sea", false)]
    [InlineData("", null, false)]
    [InlineData("Zzz", null, false)]
    public void A_name_is_found_as_written_and_told_from_other_names(string surface, string? name, bool isOther)
    {
        var found = Gazetteer.Find(surface);

        Assert.Equal(name is not null, Gazetteer.Contains(surface));
        Assert.Equal(name is null ? [] : [(name, isOther)], found.Select(meaning => (meaning.Place.Name, meaning.IsOtherName)));
    }

    [Fact]
    public void The_same_places_give_the_same_bytes() => Assert.Equal(GazetteerWriter.Write(Places), GazetteerWriter.Write([.. Places]));

    [Fact]
    public void Bytes_that_are_none_are_refused()
    {
        var whole = GazetteerWriter.Write(Places);

        Assert.Throws<ArgumentException>(() => new Gazetteer(whole.AsMemory(..^1)));
        Assert.Throws<ArgumentException>(() => new Gazetteer(new byte[10]));
        Assert.Equal(0, new Gazetteer(GazetteerWriter.Write([])).Count);
    }

    [Fact]
    public void A_place_outside_is_the_callers_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => Gazetteer[Places.Length]);

    private static NamedPlace Named(Place place, params string[] others) => new(place, [place.Name], others);
}
