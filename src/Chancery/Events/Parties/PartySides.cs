using System.Collections.Immutable;

namespace Chancery.Events.Parties;

/// <summary>Both sides of an act.</summary>
/// <param name="Actors">Who does it; of a reciprocal act all who take part.</param>
/// <param name="ActorRule">How they were found: <c>tree</c> (on a path of the frame), <c>sentence</c>, <c>report</c>, <c>none</c>.</param>
/// <param name="Recipients">To whom it is done.</param>
/// <param name="RecipientRule">How they were found.</param>
internal readonly record struct PartySides(
    ImmutableArray<Participant> Actors, string ActorRule, ImmutableArray<Participant> Recipients, string RecipientRule);
