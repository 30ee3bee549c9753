using System.Collections.Immutable;
using NodaTime;

namespace Chancery.Knowledge;

/// <summary>Which entry of a name is taken on a day, and why.</summary>
/// <param name="Taken">The entry.</param>
/// <param name="Reason">Why not another: <c>office-on-date</c>, <c>latest-term</c> (the day is not known), <c>out-of-office</c>; null when there was nothing to choose.</param>
/// <param name="Candidates">Who else it may be, the one taken first; empty unless entries with different codes fit.</param>
public sealed record NameChoice(KnownName Taken, string? Reason, ImmutableArray<NameCandidate> Candidates)
{
    /// <summary>Chooses. The kind that comes first in the files goes before; then the term that began last, for of a term begun long ago the end is often not known.</summary>
    /// <param name="entries">The entries of a name in the order of the files, at least one.</param>
    /// <param name="date">The day of the report; null when not known.</param>
    public static NameChoice Of(IReadOnlyList<KnownName> entries, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 1 && entries[0].HoldsOn(date))
            return new NameChoice(entries[0], null, []);
        var held = entries.Where(entry => entry.HoldsOn(date)).ToList();
        if (held.Count == 0)
            return new NameChoice(KnownName.OutOfOffice(entries, date!.Value), "out-of-office", []);
        var kind = held[0].Kind;
        List<KnownName> ranked = [.. held.Where(entry => entry.Kind == kind).OrderByDescending(LastDay).ThenByDescending(FirstDay)];
        var candidates = Different(ranked);
        var reason = entries.Count(entry => entry.Kind == kind) == 1 ? null : date is null ? "latest-term" : "office-on-date";
        return new NameChoice(ranked[0], reason, candidates.Length > 1 ? candidates : []);

        // On a known day all terms in question are under way; without one, a term without a known end may last.
        LocalDate LastDay(KnownName entry) => date is not null || entry.To is null ? LocalDate.MaxIsoValue : entry.To.Value;
        static LocalDate FirstDay(KnownName entry) => entry.From ?? LocalDate.MinIsoValue;
    }

    private static ImmutableArray<NameCandidate> Different(List<KnownName> ranked)
    {
        var different = ranked.DistinctBy(entry => (entry.Name, entry.Code)).ToList();
        if (different.DistinctBy(entry => entry.Code).Count() == 1)
            return [];
        var whole = different.Select((_, place) => Math.Pow(0.5, place)).Sum();
        return [.. different.Select((entry, place) => new NameCandidate(entry.Name, entry.Code, entry.Office, Math.Pow(0.5, place) / whole))];
    }
}
