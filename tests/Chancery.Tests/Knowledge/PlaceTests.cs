using Chancery.Knowledge;

namespace Chancery.Tests.Knowledge;

public sealed class PlaceTests
{
    private static readonly Place Texas = new(0, "Texas", PlaceKind.Region, "USA", "TX", 31.25, -99.25);
    private static readonly Place Paris = new(1, "Paris", PlaceKind.City, "USA", "TX", 33.661, -95.556);
    private static readonly Place Hormuz = new(2, "Strait of Hormuz", PlaceKind.Strait, "IRN;OMN", "", 26.57, 56.25);
    private static readonly Place Iran = new(3, "Iran", PlaceKind.Country, "IRN", "", 32, 53);

    [Fact]
    public void Distances_are_great_circles()
    {
        // London to Paris: 344 km.
        Assert.Equal(344, Place.DistanceKm(51.5074, -0.1278, 48.8566, 2.3522), 0);
        Assert.Equal(0, Paris.DistanceKm(Paris), 6);
        Assert.Equal(20_015, Place.DistanceKm(0, 0, 0, 180), 0);
        Assert.Equal(Paris.DistanceKm(Iran), Iran.DistanceKm(Paris), 6);
    }

    [Fact]
    public void A_city_lies_in_its_division_and_a_strait_in_each_of_its_states()
    {
        Assert.True(Paris.IsWithin(Texas));
        Assert.False((Paris with { Division = "AR" }).IsWithin(Texas));
        Assert.True(Hormuz.IsWithin(Iran));
        Assert.False(Iran.IsWithin(Iran));
        Assert.False(Texas.IsWithin(Paris));
        Assert.Equal((null, "IRN"), (Hormuz.Country, Iran.Country));
    }
}
