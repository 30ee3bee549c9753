using Chancery.Knowledge;

namespace Chancery.Places;

/// <summary>How exactly a place is told.</summary>
public enum PlacePrecision
{
    /// <summary>A spot: a plant, a base, a bridge; a place without a name.</summary>
    Point,

    /// <summary>A city, a town, a village.</summary>
    City,

    /// <summary>A part of a state, or of several.</summary>
    Region,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A sea or a strait.</summary>
    Sea,
}

/// <summary>The precision of kinds of places.</summary>
public static class PlacePrecisions
{
    /// <summary>How exactly a place of this kind is told.</summary>
    public static PlacePrecision Precision(this PlaceKind kind) => kind switch
    {
        PlaceKind.Site => PlacePrecision.Point,
        PlaceKind.City => PlacePrecision.City,
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Sea or PlaceKind.Strait => PlacePrecision.Sea,
        _ => PlacePrecision.Region,
    };
}
