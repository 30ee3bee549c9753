using Chancery.Grammar;

namespace Chancery.Tests.Grammar;

public class BiaffineTests
{
    [Fact]
    public void Arc_scores_equal_the_formula()
    {
        const int Width = 7;
        var random = new Random(1);
        int[] starts = [0, 3, 4, 9];
        var (dependents, heads) = (Values(random, 9 * Width), Values(random, 9 * Width));
        var (bilinear, bias, root) = (Values(random, Width * Width), Values(random, Width), Values(random, Width));
        var scores = new float[12 + 2 + 30];
        var scorer = new ArcScorer(bilinear, bias, root);
        for (var round = 0; round < 2; round++)
            scorer.Score(dependents, heads, starts, scores);
        var at = 0;
        for (var sentence = 0; sentence < 3; sentence++)
        {
            var words = starts[sentence + 1] - starts[sentence];
            for (var word = 0; word < words; word++)
            {
                for (var head = 0; head <= words; head++)
                {
                    var vector = head == 0 ? root : heads[((starts[sentence] + head - 1) * Width)..((starts[sentence] + head) * Width)];
                    var expected = 0.0;
                    for (var i = 0; i < Width; i++)
                    {
                        expected += bias[i] * vector[i];
                        for (var j = 0; j < Width; j++)
                            expected += dependents[((starts[sentence] + word) * Width) + i] * bilinear[(i * Width) + j] * vector[j];
                    }

                    Assert.Equal(expected, scores[at++], 4);
                }
            }
        }
    }

    [Fact]
    public void Relations_are_the_best_by_the_formula_and_root_is_the_roots_alone()
    {
        const int Width = 5;
        const int Relations = 4;
        var random = new Random(2);
        const int Words = 30; // more than one block
        var (dependents, heads) = (Values(random, Words * Width), Values(random, Words * Width));
        var bilinear = Values(random, Relations * (Width + 1) * (Width + 1));
        var headOf = Enumerable.Range(0, Words).Select(word => word % 10 == 0 ? -1 : random.Next(Words)).ToArray();
        var chosen = new int[Words];
        new DeprelScorer(bilinear, Width, Relations, rootIndex: 1).Choose(dependents, heads, headOf, chosen);
        for (var word = 0; word < Words; word++)
        {
            var scores = Enumerable.Range(0, Relations).Select(relation => headOf[word] < 0
                ? (relation == 1 ? 1 : 0)
                : relation == 1 ? double.NegativeInfinity : Score(relation, word, headOf[word])).ToArray();
            Assert.Equal(Array.IndexOf(scores, scores.Max()), chosen[word]);
        }

        double Score(int relation, int word, int head)
        {
            var sum = 0.0;
            for (var i = 0; i <= Width; i++)
            {
                for (var j = 0; j <= Width; j++)
                {
                    var d = i == Width ? 1 : dependents[(word * Width) + i];
                    var h = j == Width ? 1 : heads[(head * Width) + j];
                    sum += d * bilinear[(((relation * (Width + 1)) + i) * (Width + 1)) + j] * h;
                }
            }

            return sum;
        }
    }

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
