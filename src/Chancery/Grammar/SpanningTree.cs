using System.Buffers;

namespace Chancery.Grammar;

/// <summary>Finds the dependency tree with the highest sum of arc scores that has exactly one root.</summary>
/// <remarks>
/// Chu and Liu 1965, Edmonds 1967, in the dense form that takes O(n²) (Tarjan 1977): a path of best incoming arcs grows backwards, cycles on it are
/// contracted. One root: the scores of root arcs are lowered so far that a second one never pays (Stanojević and Cohen, EMNLP 2021, section 3).
/// Where arcs tie, the head that stands first wins. Scratch memory is rented; nothing is allocated once warm.
/// </remarks>
public static class SpanningTree
{
    /// <summary>Finds the tree.</summary>
    /// <param name="scores">Row-major [words x (words + 1)]: row d holds the scores of the heads of word d; column 0 is the root, column 1 + j is
    /// word j. The scores of a word as its own head are not read.</param>
    /// <param name="heads">One place for each word: receives the index of its head, -1 for the root.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a score that is read is not finite.</exception>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var words = heads.Length;
        if (scores.Length != words * (words + 1))
            throw new ArgumentException($"Expected {words} x {words + 1} scores, got {scores.Length}.", nameof(scores));
        if (words == 0 || Greedy(scores, heads))
            return;
        var size = words + 1;
        var weights = ArrayPool<double>.Shared.Rent(size * size);
        var origins = ArrayPool<int>.Shared.Rent(size * size);
        var nodes = ArrayPool<int>.Shared.Rent(11 * size);
        try
        {
            Fill(scores, words, weights, origins);
            new SpanningTreeSearch(size, weights, origins, nodes).Run(heads);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(weights);
            ArrayPool<int>.Shared.Return(origins);
            ArrayPool<int>.Shared.Return(nodes);
        }
    }

    /// <summary>Gives each word its best head; in most sentences that is already the tree.</summary>
    private static bool Greedy(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var (words, roots) = (heads.Length, 0);
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * (words + 1), words + 1);
            var best = 0;
            for (var head = 0; head <= words; head++)
            {
                if (head == word + 1)
                    continue;
                if (!float.IsFinite(row[head]))
                    throw new ArgumentException($"The score of head {head} for word {word} is {row[head]}.", nameof(scores));
                if (row[head] > row[best])
                    best = head;
            }

            heads[word] = best - 1;
            roots += best == 0 ? 1 : 0;
        }

        return roots == 1 && IsTree(heads);
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<bool> reached = heads.Length <= 512 ? stackalloc bool[heads.Length] : new bool[heads.Length];
        reached.Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var (at, steps) = (word, 0);
            while (at >= 0 && !reached[at] && steps <= heads.Length)
                (at, steps) = (heads[at], steps + 1);
            if (steps > heads.Length)
                return false;
            for (at = word; at >= 0 && !reached[at]; at = heads[at])
                reached[at] = true;
        }

        return true;
    }

    /// <summary>Weights [to x from] with node 0 as the root, root arcs lowered; origin of each arc as <c>to * size + from</c>.</summary>
    private static void Fill(ReadOnlySpan<float> scores, int words, double[] weights, int[] origins)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head <= words; head++)
            {
                if (head == word + 1)
                    continue;
                low = Math.Min(low, scores[(word * (words + 1)) + head]);
                high = Math.Max(high, scores[(word * (words + 1)) + head]);
            }
        }

        var size = words + 1;
        var penalty = 1 + (words * (high - low));
        for (var to = 1; to < size; to++)
        {
            for (var from = 0; from < size; from++)
            {
                var score = scores[((to - 1) * size) + from];
                weights[(to * size) + from] = from == 0 ? score - penalty : score;
                origins[(to * size) + from] = (to * size) + from;
            }
        }
    }
}
