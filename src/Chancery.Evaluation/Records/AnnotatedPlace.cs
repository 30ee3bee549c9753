using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>Where an event happened, as annotated.</summary>
/// <param name="Span">The words that name the place; null when the annotation names none.</param>
/// <param name="Country">ISO 3166 alpha-3; null when not known.</param>
/// <param name="Name">The place's name; null when not given.</param>
public sealed record AnnotatedPlace(TextSpan? Span, string? Country, string? Name);
