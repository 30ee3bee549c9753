using Chancery.Knowledge;

namespace Chancery.Places;

/// <summary>A place that a toponym may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">The weight of the reasons for it; only the order and the distance between the candidates of a toponym have a meaning.</param>
public readonly record struct PlaceCandidate(Place Place, double Score);
