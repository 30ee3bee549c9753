namespace Chancery.Places;

/// <summary>What the name of a place stands for in its sentence.</summary>
public enum PlaceUse
{
    /// <summary>The place itself: "fighting in Aleppo".</summary>
    Literal,

    /// <summary>Of or from the place: "Syrian troops", "Aleppo residents".</summary>
    Modifier,

    /// <summary>The people of the place: "two Syrians".</summary>
    People,

    /// <summary>The state, its government or another body of the place: "Moscow said".</summary>
    Metonym,

    /// <summary>A part of the name of something else: "Bank of England".</summary>
    Embedded,
}
