namespace Chancery.Evaluation.Treebank;

/// <summary>Pairs the words of two tokenisations of the same characters.</summary>
/// <remarks>CoNLL 2018 (conll18_ud_eval.py, align_words): words outside contractions pair when they cover the same characters; where either
/// side has a contraction, the words of both sides there pair by the longest common subsequence of their forms.</remarks>
internal static class WordAlignment
{
    /// <summary>For each gold word the index of the system word it is paired with, or -1.</summary>
    public static int[] Align(List<TreebankWord> gold, List<TreebankWord> system)
    {
        var pairs = new int[gold.Count];
        Array.Fill(pairs, -1);
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsPart || system[s].IsPart)
            {
                var (goldStart, systemStart) = Synchronize(gold, system, ref g, ref s, out var found);
                if (found)
                    PairCommon(gold, system, (goldStart, g), (systemStart, s), pairs);
            }
            else if (gold[g].Range == system[s].Range)
            {
                pairs[g++] = s++;
            }
            else if (gold[g].Range.Start <= system[s].Range.Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    /// <summary>Steps over the words that the contraction at hand overlaps on both sides.</summary>
    private static (int Gold, int System) Synchronize(
        List<TreebankWord> gold, List<TreebankWord> system, ref int g, ref int s, out bool found)
    {
        found = false;
        if (gold[g].IsPart && (!system[s].IsPart || gold[g].Range.Start <= system[s].Range.Start) && gold[g].Range.End <= system[s].Range.Start)
        {
            g++;
            return default;
        }

        if (system[s].IsPart && system[s].Range.End <= gold[g].Range.Start)
        {
            s++;
            return default;
        }

        // Without a contraction on one side its words before the other's start are passed over.
        if (!gold[g].IsPart && gold[g].Range.Start < system[s].Range.Start)
        {
            g++;
            return default;
        }

        if (!system[s].IsPart && system[s].Range.Start < gold[g].Range.Start)
        {
            s++;
            return default;
        }

        found = true;
        var start = (g, s);
        var end = Math.Max(gold[g].IsPart ? gold[g].Range.End : 0, system[s].IsPart ? system[s].Range.End : 0);
        while ((g < gold.Count && gold[g].Range.Start < end) || (s < system.Count && system[s].Range.Start < end))
        {
            if (g < gold.Count && (s >= system.Count || gold[g].Range.Start <= system[s].Range.Start))
            {
                if (gold[g].IsPart)
                    end = Math.Max(end, gold[g].Range.End);
                g++;
            }
            else
            {
                if (system[s].IsPart)
                    end = Math.Max(end, system[s].Range.End);
                s++;
            }
        }

        return start;
    }

    private static void PairCommon(
        List<TreebankWord> gold, List<TreebankWord> system, (int Start, int End) inGold, (int Start, int End) inSystem, int[] pairs)
    {
        var (rows, columns) = (inGold.End - inGold.Start, inSystem.End - inSystem.Start);
        var length = new int[rows + 1, columns + 1];
        for (var g = rows - 1; g >= 0; g--)
        {
            for (var s = columns - 1; s >= 0; s--)
            {
                length[g, s] = Same(gold[inGold.Start + g], system[inSystem.Start + s])
                    ? length[g + 1, s + 1] + 1
                    : Math.Max(length[g + 1, s], length[g, s + 1]);
            }
        }

        for (var (g, s) = (0, 0); g < rows && s < columns;)
        {
            if (Same(gold[inGold.Start + g], system[inSystem.Start + s]))
                pairs[inGold.Start + g++] = inSystem.Start + s++;
            else if (length[g, s] == length[g + 1, s])
                g++;
            else
                s++;
        }
    }

    private static bool Same(TreebankWord gold, TreebankWord system) => string.Equals(gold.Form, system.Form, StringComparison.Ordinal);
}
