namespace Chancery.Knowledge;

/// <summary>What a place of the gazetteer is.</summary>
public enum PlaceKind
{
    /// <summary>A state or a territory.</summary>
    Country,

    /// <summary>A first-level division of a state, or another region that the press names.</summary>
    Region,

    /// <summary>A populated place.</summary>
    City,

    /// <summary>A part of the world, a disputed or historical land, a line or a valley.</summary>
    Area,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A mountain or a range.</summary>
    Mountains,

    /// <summary>A desert.</summary>
    Desert,

    /// <summary>A lake.</summary>
    Lake,

    /// <summary>A river.</summary>
    River,

    /// <summary>A sea, an ocean, a gulf or a bay.</summary>
    Sea,

    /// <summary>A strait or a channel.</summary>
    Strait,

    /// <summary>A single spot: a plant, a base, a bridge, a crossing, a square.</summary>
    Site,
}
