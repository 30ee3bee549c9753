using System.Globalization;
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

    /// <summary>The country in a cell: ISO 3166 alpha-3.</summary>
    /// <exception cref="KnowledgeException">CHY0402: it is none.</exception>
    public string Country(int column) => Cells[column] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
        ? code
        : throw Fault("CHY0402", $"\"{Cells[column]}\" is not a country code. Write three capitals, as COL");

    /// <summary>The whole number, 0 or more, in a cell.</summary>
    /// <exception cref="KnowledgeException">CHY0402: it is none.</exception>
    public int Number(int column) => int.TryParse(Cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Fault("CHY0402", $"\"{Cells[column]}\" is not a whole number. Write digits alone");

    /// <summary>Degrees north in a cell.</summary>
    /// <exception cref="KnowledgeException">CHY0402: they are none.</exception>
    public double Latitude(int column) => Degrees(column, 90, "latitude");

    /// <summary>Degrees east in a cell.</summary>
    /// <exception cref="KnowledgeException">CHY0402: they are none.</exception>
    public double Longitude(int column) => Degrees(column, 180, "longitude");

    /// <summary>The error of the row.</summary>
    /// <param name="code">As <c>CHY0402</c>.</param>
    /// <param name="message">What is wrong and what to do, without a full stop.</param>
    public KnowledgeException Fault(string code, string message) => new(code, $"{File}:{Line} {message}.");

    private double Degrees(int column, double most, string name) =>
        double.TryParse(Cells[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw Fault("CHY0402", $"\"{Cells[column]}\" is not a {name}. Write degrees from -{most} to {most}");
}
