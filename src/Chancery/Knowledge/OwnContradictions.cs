using System.Collections.Immutable;
using NodaTime;

namespace Chancery.Knowledge;

/// <summary>Finds what can't both be so in a user's own knowledge.</summary>
internal static class OwnContradictions
{
    /// <summary>The entries without those that contradict one before them.</summary>
    /// <param name="all">Names, the older first.</param>
    /// <param name="allRoles">Roles, the older first.</param>
    /// <param name="skipped">Takes the faults; null to refuse the first.</param>
    /// <exception cref="KnowledgeException">CHY0433: a body has two codes, somebody one office with two codes at one time, or a noun two sectors.</exception>
    internal static OwnKnowledge Without(IReadOnlyList<OwnName> all, IReadOnlyList<OwnRole> allRoles, ICollection<string>? skipped)
    {
        var before = new Dictionary<string, List<OwnName>>(StringComparer.Ordinal);
        var names = all.Where(name => Keep(Fault(name, before), skipped)).ToImmutableArray();
        var roles = new Dictionary<string, OwnRole>(StringComparer.Ordinal);
        var kept = allRoles.Where(role => roles.TryAdd(role.Noun, role) || (roles[role.Noun].Role != role.Role && Keep(Fault(role, roles[role.Noun]), skipped)));
        return new OwnKnowledge(names, [.. kept]);
    }

    private static bool Keep(KnowledgeException? fault, ICollection<string>? skipped)
    {
        if (fault is null)
            return true;
        if (skipped is null)
            throw fault;
        skipped.Add(fault.Message);
        return false;
    }

    private static KnowledgeException? Fault(OwnName name, Dictionary<string, List<OwnName>> before)
    {
        foreach (var key in name.Names)
        {
            if (before.GetValueOrDefault(key)?.Find(other => Contradict(other.Entry, name.Entry)) is { } first)
                return Fault(name.Origin, $"\"{key}\"{Office(name.Entry)} is {name.Entry.Code?.ToString() ?? "nobody"}", first.Origin, first.Entry.Code?.ToString() ?? "nobody");
        }

        foreach (var key in name.Names)
        {
            if (!before.TryGetValue(key, out var list))
                before.Add(key, list = []);
            list.Add(name);
        }

        return null;
    }

    private static KnowledgeException Fault(OwnRole role, OwnRole first) =>
        Fault(role.Origin, $"the role \"{role.Noun}\" is {role.Role.Sector}", first.Origin, first.Role.Sector);

    /// <summary>Two codes for one thing at one time. Somebody may hold two offices, and two may share a name: only the same office counts.</summary>
    private static bool Contradict(KnownName left, KnownName right) =>
        left.Kind == right.Kind && left.Code != right.Code && left.Office == right.Office && IsDated(left) == IsDated(right) && Overlap(left, right)
        && (left.Kind == NameKind.Organization || left.Office is not null);

    private static bool IsDated(KnownName name) => name.From is not null || name.To is not null;

    private static bool Overlap(KnownName left, KnownName right) =>
        (left.From ?? LocalDate.MinIsoValue) <= (right.To ?? LocalDate.MaxIsoValue) && (right.From ?? LocalDate.MinIsoValue) <= (left.To ?? LocalDate.MaxIsoValue);

    private static string Office(KnownName name) => name.Office is { } office ? $", {office}," : "";

    private static KnowledgeException Fault(string place, string found, string first, string other) =>
        new("CHY0433", $"{place} {found}, but {other} in {first}. Correct one of them, or give each its own time (from, to).");
}
