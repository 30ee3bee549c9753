using Chancery.Knowledge;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads the table of roles; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class RolesTsv
{
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

        return new RoleTable([.. entries.Keys], [.. entries.Values]);
    }
}
