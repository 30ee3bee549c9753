namespace Chancery.Knowledge;

/// <summary>A place as the meaning of a name.</summary>
/// <param name="Place">The place.</param>
/// <param name="IsOtherName">Whether the name is not the place's first: a former, short or foreign one.</param>
public readonly record struct PlaceMeaning(Place Place, bool IsOtherName);
