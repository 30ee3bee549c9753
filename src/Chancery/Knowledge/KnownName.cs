using Chancery.Ontology;
using NodaTime;

namespace Chancery.Knowledge;

/// <summary>An entry of the name table.</summary>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Code">Country and sector; null for a name that is known to have none (a news agency).</param>
/// <param name="From">Of an office: the first day on which it may have been held; null when not known.</param>
/// <param name="To">The last such day; null when not known or not ended.</param>
/// <param name="Office">The office, as <c>foreign minister</c>; null for other names.</param>
public sealed record KnownName(NameKind Kind, string Name, ActorCode? Code, LocalDate? From = null, LocalDate? To = null, string? Office = null)
{
    /// <summary>Whether the code holds on a day; an unknown day or bound excludes nothing.</summary>
    public bool HoldsOn(LocalDate? date) => date is null || ((From is null || From <= date) && (To is null || date <= To));

    /// <summary>What somebody is on a day on which none of the offices known of him is held: of an office of state that ended, a former one (<c>ELI</c>); else of the country alone.</summary>
    /// <param name="offices">His offices, at least one.</param>
    /// <param name="date">The day.</param>
    public static KnownName OutOfOffice(IEnumerable<KnownName> offices, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(offices);
        var held = offices.ToList();
        var ended = held.Where(office => office.To < date).MaxBy(office => office.To);
        var last = ended ?? held[0];
        var code = last.Code switch
        {
            { Sector: "GOV", Country: { } country } when last.Kind == NameKind.Leader => new ActorCode(country, ended is null ? null : "ELI"),
            { Sector: null } when ended is null => null,
            var other => other,
        };
        return last with { Code = code, Office = ended?.Office is { } office ? $"former {office}" : null };
    }
}
