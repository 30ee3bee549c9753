using System.Collections.Frozen;

namespace Chancery.Knowledge;

/// <summary>Nouns that tell an actor's sector: "minister" GOV, "soldier" MIL.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RoleTable
{
    private readonly FrozenDictionary<string, Role> roles;

    private RoleTable(FrozenDictionary<string, Role> roles) => this.roles = roles;

    /// <summary>Reads <c>roles.tsv</c>: sector, <c>strong</c> or <c>weak</c>, nouns separated by semicolons.</summary>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402: a row can't be read.</exception>
    public static RoleTable Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var entries = new Dictionary<string, Role>(1_000, StringComparer.Ordinal);
        foreach (var (line, cells) in TsvLines.Read(reader, "roles.tsv", 3))
        {
            if (cells[1] is not ("strong" or "weak"))
                throw new KnowledgeException("CHY0402", $"roles.tsv:{line} \"{cells[1]}\" stands where \"strong\" or \"weak\" must.");
            foreach (var noun in TsvLines.Entries(cells[2]))
                entries.TryAdd(noun, new Role(cells[0], cells[1] == "weak"));
        }

        return new RoleTable(entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The role of a noun or a group of words, or null.</summary>
    /// <param name="phrase">Dictionary forms in lower case, separated by single spaces.</param>
    public Role? Find(string phrase) => roles.GetValueOrDefault(phrase);
}
