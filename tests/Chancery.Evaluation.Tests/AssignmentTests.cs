using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Evaluation.Tests;

public sealed class AssignmentTests
{
    [Fact]
    public void Prefers_the_total_to_the_best_single_pair()
    {
        // 0-0 weighs most, but 0-1 with 1-0 weighs more together.
        Assert.Equal([1, 0], Assignment.Maximize([10, 9, 8, 1], 2, 2));
    }

    [Fact]
    public void Leaves_a_row_alone_when_nothing_is_left()
    {
        Assert.Equal([-1, 0], Assignment.Maximize([1, 5], 2, 1));
        Assert.Equal([1], Assignment.Maximize([1, 5], 1, 2));
        Assert.Equal([-1, -1], Assignment.Maximize([0, 0, 0, 0], 2, 2));
        Assert.Empty(Assignment.Maximize([], 0, 3));
    }

    [Fact]
    public void Finds_the_maximum_of_an_exhaustive_search() =>
        Prop.ForAll(
            (from rows in Gen.Choose(0, 4)
             from columns in Gen.Choose(0, 4)
             from weights in Gen.Choose(0, 9).ArrayOf(rows * columns)
             select (rows, columns, weights)).ToArbitrary(),
            problem =>
            {
                var weights = problem.weights.Select(weight => (long)weight).ToArray();
                var pairs = Assignment.Maximize(weights, problem.rows, problem.columns);
                var used = pairs.Where(column => column >= 0).ToList();
                Assert.Equal(used.Count, used.Distinct().Count());
                var total = pairs.Select((column, row) => column < 0 ? 0 : weights[(row * problem.columns) + column]).Sum();
                Assert.Equal(Best(weights, problem.rows, problem.columns, 0, 0), total);
            }).QuickCheckThrowOnFailure();

    private static long Best(long[] weights, int rows, int columns, int row, int used)
    {
        if (row == rows)
            return 0;
        var best = Best(weights, rows, columns, row + 1, used);
        for (var column = 0; column < columns; column++)
        {
            if ((used & (1 << column)) == 0)
                best = Math.Max(best, weights[(row * columns) + column] + Best(weights, rows, columns, row + 1, used | (1 << column)));
        }

        return best;
    }
}
