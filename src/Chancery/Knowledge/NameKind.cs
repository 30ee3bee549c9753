namespace Chancery.Knowledge;

/// <summary>What a known name stands for.</summary>
public enum NameKind
{
    /// <summary>A country or territory by name.</summary>
    Country,

    /// <summary>An adjective or a people: "Colombian", "Greeks".</summary>
    People,

    /// <summary>A capital or another metonym of the state: "Bogotá", "the Kremlin".</summary>
    Seat,

    /// <summary>An organisation or a body.</summary>
    Organization,

    /// <summary>A person in office.</summary>
    Leader,

    /// <summary>A city that is not a seat of government.</summary>
    City,

    /// <summary>A part of a country: a state of a federation, a province, a region.</summary>
    Region,
}
