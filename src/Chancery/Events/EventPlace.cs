using Chancery.Text;

namespace Chancery.Events;

/// <summary>Where an event happened.</summary>
/// <param name="Span">The words that name the place.</param>
/// <param name="Country">ISO 3166 alpha-3, or null when not known.</param>
/// <param name="Name">The place's name.</param>
public sealed record EventPlace(TextSpan Span, string? Country, string Name);
