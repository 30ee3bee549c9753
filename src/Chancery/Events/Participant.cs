using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>An actor or a recipient of an event.</summary>
/// <param name="Span">The noun phrase with title, office and apposition; null when the report makes the side plain but never names it.</param>
/// <param name="Codes">Country and sector; empty when not known.</param>
/// <param name="EntityId">Equal for mentions of the same actor within the record; null when not resolved.</param>
/// <param name="IsInferred">Whether it was found outside the sentence of the event.</param>
/// <param name="CodeRule">The rule that gave the codes, as <c>actors.country-of-report</c>; null when there are none.</param>
public sealed record Participant(TextSpan? Span, ImmutableArray<ActorCode> Codes, int? EntityId = null, bool IsInferred = false, string? CodeRule = null);
