namespace Chancery.Evaluation;

/// <summary>One-to-one pairing of the greatest total weight.</summary>
/// <remarks>The Hungarian method with potentials and shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), O(rows² x columns).
/// Ties are broken by order, so that the same input gives the same pairs.</remarks>
internal static class Assignment
{
    /// <summary>Pairs rows with columns.</summary>
    /// <param name="weights">Row-major [rows x columns], not negative; 0 where the two can't be paired.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <returns>For each row its column, or -1 when it stays alone.</returns>
    internal static int[] Maximize(long[] weights, int rows, int columns)
    {
        if (weights.Length != rows * columns)
            throw new ArgumentException($"Expected {rows} x {columns} weights, got {weights.Length}.", nameof(weights));
        return rows <= columns
            ? Solve(rows, columns, (row, column) => weights[(row * columns) + column])
            : Transpose(weights, rows, columns);
    }

    private static int[] Transpose(long[] weights, int rows, int columns)
    {
        var result = new int[rows];
        Array.Fill(result, -1);
        var rowOfColumn = Solve(columns, rows, (column, row) => weights[(row * columns) + column]);
        for (var column = 0; column < columns; column++)
        {
            if (rowOfColumn[column] >= 0)
                result[rowOfColumn[column]] = column;
        }

        return result;
    }

    // Index 0 of the working arrays is the start of the search; rows and columns are counted from 1.
    private static int[] Solve(int rows, int columns, Func<int, int, long> weight)
    {
        var rowPotential = new long[rows + 1];
        var columnPotential = new long[columns + 1];
        var rowOf = new int[columns + 1];
        var previous = new int[columns + 1];
        var slack = new long[columns + 1];
        var isVisited = new bool[columns + 1];
        for (var start = 1; start <= rows; start++)
        {
            rowOf[0] = start;
            Array.Fill(slack, long.MaxValue);
            Array.Clear(isVisited);
            var column = 0;
            do
            {
                isVisited[column] = true;
                var row = rowOf[column];
                var delta = long.MaxValue;
                var next = 0;
                for (var candidate = 1; candidate <= columns; candidate++)
                {
                    if (isVisited[candidate])
                        continue;
                    var cost = -weight(row - 1, candidate - 1) - rowPotential[row] - columnPotential[candidate];
                    if (cost < slack[candidate])
                    {
                        slack[candidate] = cost;
                        previous[candidate] = column;
                    }

                    if (slack[candidate] < delta)
                    {
                        delta = slack[candidate];
                        next = candidate;
                    }
                }

                for (var visited = 0; visited <= columns; visited++)
                {
                    if (isVisited[visited])
                    {
                        rowPotential[rowOf[visited]] += delta;
                        columnPotential[visited] -= delta;
                    }
                    else
                    {
                        slack[visited] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = previous[column])
                rowOf[column] = rowOf[previous[column]];
        }

        var result = new int[rows];
        Array.Fill(result, -1);
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0 && weight(rowOf[column] - 1, column - 1) > 0)
                result[rowOf[column] - 1] = column - 1;
        }

        return result;
    }
}
