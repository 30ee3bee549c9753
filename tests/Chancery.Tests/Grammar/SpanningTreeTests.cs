using Chancery.Grammar;

namespace Chancery.Tests.Grammar;

public class SpanningTreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Finds_the_best_tree_of_all(int words)
    {
        var random = new Random(words);
        var heads = new int[words];
        for (var round = 0; round < 400; round++)
        {
            // Whole numbers make ties, wide spreads make deep cycles.
            var scores = Enumerable.Range(0, words * (words + 1)).Select(_ => round % 2 == 0 ? random.Next(-3, 4) : (random.NextSingle() * 40) - 20).ToArray();
            SpanningTree.Decode(scores, heads);
            Assert.True(IsTree(heads));
            Assert.Equal(Best(scores, words), Sum(scores, heads), 3);
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    public void Gives_a_tree_with_one_root_for_long_sentences(int words)
    {
        var random = new Random(7);
        var heads = new int[words];
        for (var round = 0; round < 20; round++)
        {
            var scores = Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle() * (round % 2 == 0 ? 1 : 1000)).ToArray();
            SpanningTree.Decode(scores, heads);
            Assert.True(IsTree(heads));
        }
    }

    [Fact]
    public void Keeps_one_root_where_every_word_would_be_one()
    {
        var heads = new int[3];
        SpanningTree.Decode([9, 0, 1, 0, 9, 2, 0, 0, 8, 0, 1, 0], heads);
        Assert.Single(heads, head => head == -1);
        Assert.Equal(12f, Sum([9, 0, 1, 0, 9, 2, 0, 0, 8, 0, 1, 0], heads));
    }

    [Fact]
    public void Never_reads_the_score_of_a_word_as_its_own_head()
    {
        var heads = new int[2];
        SpanningTree.Decode([1, float.NaN, 0, 0, 2, float.PositiveInfinity], heads);
        Assert.Equal([-1, 0], heads);
    }

    [Fact]
    public void Refuses_scores_that_are_no_numbers_or_too_few()
    {
        Assert.Throws<ArgumentException>(() => SpanningTree.Decode([float.NaN, 0], new int[1]));
        Assert.Throws<ArgumentException>(() => SpanningTree.Decode([1f], new int[1]));
        SpanningTree.Decode([], []);
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        var random = new Random(3);
        var heads = new int[60];
        var scores = Enumerable.Range(0, 60 * 61).Select(_ => random.NextSingle()).ToArray();
        SpanningTree.Decode(scores, heads);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SpanningTree.Decode(scores, heads);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static float Best(float[] scores, int words)
    {
        var best = float.NegativeInfinity;
        var heads = new int[words];
        for (var code = 0; code < Math.Pow(words + 1, words); code++)
        {
            var rest = code;
            for (var word = 0; word < words; word++, rest /= words + 1)
                heads[word] = (rest % (words + 1)) - 1;
            if (IsTree(heads))
                best = Math.Max(best, Sum(scores, heads));
        }

        return best;
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, word) => scores[(word * (heads.Length + 1)) + head + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == -1) != 1)
            return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var (at, steps) = (word, 0);
            while (at >= 0 && steps++ <= heads.Length)
                at = heads[at];
            if (at >= 0)
                return false;
        }

        return true;
    }
}
