using Chancery.Text;

namespace Chancery.Evaluation.Places;

/// <summary>The name of a place of gold data or of a system.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Latitude">Degrees north; null where it has no coordinates.</param>
/// <param name="Longitude">Degrees east; null where it has no coordinates.</param>
public readonly record struct PlacedName(TextSpan Span, double? Latitude, double? Longitude);
