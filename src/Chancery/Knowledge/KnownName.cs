using Chancery.Ontology;
using NodaTime;

namespace Chancery.Knowledge;

/// <summary>An entry of the name table.</summary>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Code">Country and sector; null for a name that is known to have none (a news agency).</param>
/// <param name="From">The first day the code holds; null when not known.</param>
/// <param name="To">The last day; null when not known or not ended.</param>
public sealed record KnownName(NameKind Kind, string Name, ActorCode? Code, LocalDate? From = null, LocalDate? To = null)
{
    /// <summary>Whether the code holds on a day; an unknown day or bound excludes nothing.</summary>
    public bool HoldsOn(LocalDate? date) => date is null || ((From is null || From <= date) && (To is null || date <= To));
}
