using Chancery.English.Compiled;
using Chancery.Knowledge;

namespace Chancery.KnowledgeCompiler.Tests;

public sealed class PlacesFileTests
{
    private static readonly IReadOnlyList<NamedPlace> Places = KnowledgeSources.ReadPlaces(Shipped.Folder);
    private static readonly byte[] File = KnowledgeFile.Compile(Places);

    [Fact]
    public void The_same_sources_give_the_same_bytes() => Assert.Equal(File, KnowledgeFile.Compile(KnowledgeSources.ReadPlaces(Shipped.Folder)));

    [Fact]
    public void The_gazetteer_has_the_places_that_news_names()
    {
        var gazetteer = KnowledgeFormat.ReadPlaces(File, "test");

        Assert.True(Places.Count(place => place.Place.Kind == PlaceKind.City) >= 130_000);
        Assert.All((string[])["Black Sea", "Strait of Hormuz", "Taiwan Strait", "Golan Heights", "Line of Control", "Donbas", "Kashmir", "Gaza Strip", "West Bank", "Sahel", "Tigray", "Enerhodar", "Kyiv", "Kiev"],
            name => Assert.True(gazetteer.Contains(name), name));
        for (var number = 0; number < Places.Count; number += 97)
            Assert.Equal(Places[number].Place.Name, gazetteer[number].Name);
    }

    [Fact]
    public void Every_country_lies_near_its_own_cities()
    {
        var cities = Places.Where(place => place.Place.Kind == PlaceKind.City).ToLookup(place => place.Place.Countries, place => place.Place);

        Assert.All(Places.Where(place => place.Place.Kind == PlaceKind.Country && cities.Contains(place.Place.Countries)), country =>
            Assert.True(cities[country.Place.Countries].Min(city => city.DistanceKm(country.Place)) < 800, $"{country.Place.Name} lies far from its cities"));
    }

    [Fact]
    public void Damage_is_told()
    {
        var file = File.ToArray();
        file[file.Length / 2] ^= 1;
        Assert.Equal("CHY0404", Assert.Throws<KnowledgeException>(() => KnowledgeFormat.ReadPlaces(file, "the file")).Code);
        Assert.Equal("CHY0404", Assert.Throws<KnowledgeException>(() => KnowledgeFormat.ReadPlaces(File.AsMemory(..1000), "the file")).Code);
        Assert.Equal("CHY0404", Assert.Throws<KnowledgeException>(() => KnowledgeFormat.ReadPlaces(Shipped.File, "the file")).Code);
    }
}
