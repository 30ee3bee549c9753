namespace Chancery.Knowledge;

/// <summary>A place with its names.</summary>
/// <param name="Place">The place.</param>
/// <param name="Names">By which it is known; the first, as a rule, is the name shown.</param>
/// <param name="OtherNames">Former, short or foreign names.</param>
public readonly record struct NamedPlace(Place Place, IReadOnlyList<string> Names, IReadOnlyList<string> OtherNames);
