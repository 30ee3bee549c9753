using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>A link in the chain of who asserts an event.</summary>
/// <param name="Span">The source; null for an unnamed one ("reportedly").</param>
/// <param name="Codes">Country and sector; empty when not known.</param>
public sealed record AttributionLink(TextSpan? Span, ImmutableArray<ActorCode> Codes);
