using Chancery.Places;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>Where an event happened.</summary>
/// <param name="Span">The words that name the place.</param>
/// <param name="Country">ISO 3166 alpha-3, or null when not known.</param>
/// <param name="Name">The place's name, or the words for a place without one.</param>
/// <param name="Precision">How exactly the place is told; null when it is not known what the name stands for.</param>
/// <param name="Latitude">Degrees north; null when not known.</param>
/// <param name="Longitude">Degrees east; null when not known.</param>
/// <param name="GeoNamesId">Its id in GeoNames, or null.</param>
/// <param name="Rule">How it was found, as <c>place.clause</c>.</param>
public sealed record EventPlace(
    TextSpan Span, string? Country, string Name, PlacePrecision? Precision = null, double? Latitude = null, double? Longitude = null, int? GeoNamesId = null, string Rule = "");
