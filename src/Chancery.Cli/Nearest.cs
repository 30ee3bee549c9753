namespace Chancery.Cli;

/// <summary>Finds the word that the user may have meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, or null when none is near: more than a third of the letters, and more than two edits, differ.</summary>
    internal static string? Find(string found, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(found.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= Math.Max(2, found.Length / 3) ? best.Candidate : null;
    }

    // Optimal string alignment (Damerau 1964): inserts, deletes, replaces, and swaps of neighbours count one.
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
            table[row, 0] = row;
        for (var column = 0; column <= right.Length; column++)
            table[0, column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var replace = table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                table[row, column] = Math.Min(replace, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
