namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads the tab-separated knowledge files: comments start with <c>#</c>, empty lines are skipped.</summary>
internal static class TsvLines
{
    /// <summary>The rows of a file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="columns">Columns that every row must have.</param>
    /// <exception cref="KnowledgeException">CHY0401: a row has too few columns.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(TextReader reader, string file, int columns)
    {
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            var cells = text.Split('\t');
            if (cells.Length < columns)
                throw new KnowledgeException("CHY0401", $"{file}:{line} has {cells.Length} columns, {columns} are needed. Separate the columns with tabs.");
            yield return (line, cells);
        }
    }

    /// <summary>The entries of a cell, separated by semicolons; <c>-</c> stands for none.</summary>
    public static string[] Entries(string cell) =>
        cell is "-" or "" ? [] : cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
