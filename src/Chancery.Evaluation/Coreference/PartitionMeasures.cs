namespace Chancery.Evaluation.Coreference;

/// <summary>The measures whose mean is the CoNLL score, as the reference scorer defines them.</summary>
/// <remarks>Pradhan et al., "Scoring coreference partitions of predicted mentions: a reference implementation", ACL 2014.</remarks>
internal static class PartitionMeasures
{
    /// <summary>Similarities are whole numbers for the assignment: so many make 1.</summary>
    private const double Scale = 1L << 40;

    /// <summary>Links (MUC, Vilain et al. 1995): of a chain of n mentions n - 1, less one for each further piece that the other side makes of it.</summary>
    public static PartitionScore Muc(CorefPartition gold, CorefPartition predicted)
    {
        var (found, all) = Links(gold, predicted);
        var (right, made) = Links(predicted, gold);
        return new PartitionScore(found, all, right, made);
    }

    /// <summary>Mentions (B³, Bagga and Baldwin 1998): for each the share of its chain that both sides have together.</summary>
    public static PartitionScore BCubed(CorefPartition gold, CorefPartition predicted) =>
        new(Shares(gold, predicted), gold.Mentions, Shares(predicted, gold), predicted.Mentions);

    /// <summary>Entities (CEAF with φ4, Luo 2005): chains paired one to one so that the sum of their likeness, 2 |shared| / (|gold| + |predicted|), is greatest.</summary>
    public static PartitionScore CeafE(CorefPartition gold, CorefPartition predicted)
    {
        var (rows, columns) = (gold.Chains.Length, predicted.Chains.Length);
        var weights = new long[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            foreach (var (chain, shared) in Shared(gold.Chains[row], predicted))
                weights[(row * columns) + chain] = (long)Math.Round(Scale * 2 * shared / (gold.Chains[row].Length + predicted.Chains[chain].Length));
        }

        var pairs = Assignment.Maximize(weights, rows, columns);
        var similarity = Enumerable.Range(0, rows).Where(row => pairs[row] >= 0).Sum(row => weights[(row * columns) + pairs[row]] / Scale);
        return new PartitionScore(similarity, rows, similarity, columns);
    }

    private static (double Kept, double All) Links(CorefPartition chains, CorefPartition others)
    {
        var (kept, all) = (0, 0);
        foreach (var chain in chains.Chains)
        {
            var shared = Shared(chain, others);
            kept += shared.Values.Sum() - shared.Count;
            all += chain.Length - 1;
        }

        return (kept, all);
    }

    private static double Shares(CorefPartition chains, CorefPartition others) =>
        chains.Chains.Sum(chain => Shared(chain, others).Values.Sum(count => (double)count * count) / chain.Length);

    /// <summary>How many mentions a chain shares with each chain of the other side.</summary>
    private static Dictionary<int, int> Shared(IEnumerable<CorefSpan> chain, CorefPartition others) =>
        chain.Select(others.ChainOf).Where(other => other >= 0).CountBy(other => other).ToDictionary();
}
