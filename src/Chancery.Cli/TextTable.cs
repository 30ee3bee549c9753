using System.Collections.Immutable;
using System.Text;

namespace Chancery.Cli;

/// <summary>Rows in columns of equal width, indented by two blanks.</summary>
internal static class TextTable
{
    /// <summary>Appends rows; the last cell of a row is not padded.</summary>
    internal static void Append(StringBuilder text, ImmutableArray<ImmutableArray<string>> rows)
    {
        var columns = rows.IsEmpty ? 0 : rows.Max(row => row.Length);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0)).ToArray();
        foreach (var row in rows)
        {
            var line = string.Concat(row.Select((cell, column) => Clean(cell).PadRight(widths[column] + 2)));
            text.Append("  ").Append(line.TrimEnd()).Append('\n');
        }
    }

    // Texts come from outside: control characters must not reach the terminal.
    private static string Clean(string cell) => string.Concat(cell.Select(character => char.IsControl(character) ? ' ' : character));
}
