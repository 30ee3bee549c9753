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
        foreach (var row in TsvRow.Read(reader, "roles.tsv", 3))
        {
            if (row.Cells[1] is not ("strong" or "weak"))
                throw new KnowledgeException("CHY0402", $"roles.tsv:{row.Line} \"{row.Cells[1]}\" stands where \"strong\" or \"weak\" must.");
            foreach (var noun in row.Entries(2))
                entries.TryAdd(noun, new Role(row.Cells[0], row.Cells[1] == "weak"));
        }

        return new RoleTable([.. entries.Keys], [.. entries.Values]);
    }
}
