using Chancery.Knowledge;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>A row of a tab-separated knowledge file, with its place for errors.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Cells">At least the columns that were asked for.</param>
internal sealed record TsvRow(string File, int Line, string[] Cells)
{
    /// <summary>The rows of a file: comments start with <c>#</c>, empty lines are skipped.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="columns">Columns that every row must have.</param>
    /// <exception cref="KnowledgeException">CHY0401: a row has too few columns.</exception>
    public static IEnumerable<TsvRow> Read(TextReader reader, string file, int columns)
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
            yield return new TsvRow(file, line, cells);
        }
    }

    /// <summary>The entries of a cell, separated by semicolons; <c>-</c> stands for none.</summary>
    public string[] Entries(int column) =>
        Cells[column] is "-" or "" ? [] : Cells[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The actor code in a cell.</summary>
    /// <exception cref="KnowledgeException">CHY0402: it is none.</exception>
    public ActorCode Code(int column) => ActorCode.TryParse(Cells[column], out var code)
        ? code
        : throw new KnowledgeException("CHY0402", $"{File}:{Line} \"{Cells[column]}\" is not an actor code. Write a country and a sector, as in \"COL GOV\".");

    /// <summary>The day in a cell; of a month or a year its first or last day; null for an empty cell.</summary>
    /// <exception cref="KnowledgeException">CHY0402: it is none.</exception>
    public LocalDate? Date(int column, bool isEnd)
    {
        var text = Cells[column].Trim();
        if (text.Length == 0)
            return null;
        return OfficeDates.TryParse(text, isEnd, out var date)
            ? date
            : throw new KnowledgeException("CHY0402", $"{File}:{Line} \"{text}\" is not a date. Use yyyy-MM-dd, or the month or the year alone.");
    }
}
