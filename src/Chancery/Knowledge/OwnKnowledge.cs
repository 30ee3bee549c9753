using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>What a user knows beside, and instead of, what comes with the program. Immutable.</summary>
/// <param name="names">Persons with their offices, bodies.</param>
/// <param name="roles">Nouns that tell a sector.</param>
public sealed class OwnKnowledge(ImmutableArray<OwnName> names, ImmutableArray<OwnRole> roles)
{
    /// <summary>Nothing.</summary>
    public static OwnKnowledge Empty { get; } = new([], []);

    /// <summary>Persons with their offices, bodies, in the order in which they were added.</summary>
    public ImmutableArray<OwnName> Names { get; } = names;

    /// <summary>Nouns that tell a sector.</summary>
    public ImmutableArray<OwnRole> Roles { get; } = roles;

    /// <summary>Adds what another file has. What was taken from a file of the same name before is replaced.</summary>
    /// <param name="other">Of one file.</param>
    /// <param name="skipped">Takes the faults of entries that contradict one before them, which are left out; null to refuse them.</param>
    /// <exception cref="KnowledgeException">CHY0433: the two contradict each other.</exception>
    public OwnKnowledge With(OwnKnowledge other, ICollection<string>? skipped = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var files = other.Names.Select(name => File(name.Origin)).Concat(other.Roles.Select(role => File(role.Origin))).ToHashSet(StringComparer.Ordinal);
        return OwnContradictions.Without(
            [.. Names.Where(name => !files.Contains(File(name.Origin))), .. other.Names],
            [.. Roles.Where(role => !files.Contains(File(role.Origin))), .. other.Roles],
            skipped);
    }

    /// <summary>The names as a table.</summary>
    public NameTable NameTable()
    {
        var entries = new Dictionary<string, List<KnownName>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            foreach (var key in name.Names)
            {
                if (!entries.TryGetValue(key, out var list))
                    entries.Add(key, list = []);
                list.Add(name.Entry);
            }
        }

        string[] keys = [.. entries.Keys];
        KnownName[][] meanings = [.. entries.Values.Select(list => list.ToArray())];
        return new NameTable(new WordIndex(keys), number => meanings[number]);
    }

    /// <summary>The nouns as a table.</summary>
    public RoleTable RoleTable()
    {
        var different = Roles.DistinctBy(role => role.Noun).ToList();
        return new RoleTable([.. different.Select(role => role.Noun)], [.. different.Select(role => role.Role)]);
    }

    private static string File(string origin) => origin.LastIndexOf(':') is >= 0 and var colon ? origin[..colon] : origin;
}
