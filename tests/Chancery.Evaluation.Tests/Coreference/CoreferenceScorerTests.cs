using Chancery.Evaluation.Coreference;

namespace Chancery.Evaluation.Tests.Coreference;

public sealed class CoreferenceScorerTests
{
    /// <summary>The worked example of Pradhan et al., ACL 2014, figure 1: MUC, B³ and CEAF as in their section 4 (the F1 of B³ there is made of rounded numbers).</summary>
    [Fact]
    public void The_published_example_has_its_published_scores()
    {
        var scores = Score("abc defg", "ab cd fghi");

        Assert.Equal((40, 40), (Round(scores["muc.recall"]), Round(scores["muc.precision"])));
        Assert.Equal((42, 50, 45), (Round(scores["b3.recall"]), Round(scores["b3.precision"]), Round(scores["b3"])));
        Assert.Equal((65, 43, 52), (Round(scores["ceafe.recall"]), Round(scores["ceafe.precision"]), Round(scores["ceafe"])));
        Assert.Equal((100.0 / 3) * (0.4 + (2 * (35 / 84.0) * 0.5 / ((35 / 84.0) + 0.5)) + 0.52), scores["conll"]!.Value, 6);
    }

    // Vilain et al. 1995, table 1: a chain broken in two, two made one.
    [Theory]
    [InlineData("abcd", "ab cd", 66.667, 100)]
    [InlineData("ab cd", "abcd", 100, 66.667)]
    [InlineData("abcd", "abcd", 100, 100)]
    [InlineData("abc", "ac", 50, 100)]
    public void Links_are_counted_as_Vilain_counts_them(string gold, string predicted, double recall, double precision)
    {
        var scores = Score(gold, predicted);
        Assert.Equal((recall, precision), (Math.Round(scores["muc.recall"]!.Value, 3), Math.Round(scores["muc.precision"]!.Value, 3)));
    }

    // Bagga and Baldwin 1998: joining two large chains is worse than joining a large and a small one, which MUC does not see.
    [Theory]
    [InlineData("abcde fg hijkl", "abcde fghijkl", 76.190, 100)]
    [InlineData("abcde fg hijkl", "abcdehijkl fg", 58.333, 100)]
    public void Mentions_are_counted_as_Bagga_and_Baldwin_count_them(string gold, string predicted, double precision, double recall)
    {
        var scores = Score(gold, predicted);
        Assert.Equal((precision, recall), (Math.Round(scores["b3.precision"]!.Value, 3), scores["b3.recall"]!.Value));
    }

    [Fact]
    public void Chains_of_one_mention_count_on_neither_side()
    {
        var scores = Score("ab c d", "ab e");
        Assert.All(scores.Scores, score => Assert.Equal(100, score.Value));
    }

    [Fact]
    public void Mentions_are_right_by_exact_words_and_documents_are_added_up()
    {
        var scorer = new CoreferenceScorer();
        scorer.Add(Chains("ab cd"), Chains("ab"));
        scorer.Add(Chains("ab"), Chains("ax"));
        var scores = scorer.Scores();

        Assert.Equal((75, 50), (scores["mentions.precision"], scores["mentions.recall"]));
        Assert.Equal((50, 33), (Round(scores["muc.precision"]), Round(scores["muc.recall"])));
        Assert.Equal(2, scorer.Items);
    }

    [Fact]
    public void A_mention_in_two_chains_belongs_to_the_first() => Assert.Equal(100, Score("ab bcd", "ab cd")["conll"]);

    [Fact]
    public void Nothing_to_score_is_null_and_nothing_found_is_none()
    {
        Assert.Null(Score("a", "b")["conll"]);
        Assert.Equal(0, Score("ab", "a")["conll"]);
    }

    private static ScoreSheet Score(string gold, string predicted)
    {
        var scorer = new CoreferenceScorer();
        scorer.Add(Chains(gold), Chains(predicted));
        return scorer.Scores();
    }

    /// <summary>A letter is a mention, a word a chain.</summary>
    private static IEnumerable<IEnumerable<CorefSpan>> Chains(string text) => text.Split(' ').Select(chain => chain.Select(letter => new CorefSpan(0, letter, letter)));

    private static double Round(double? score) => Math.Round(score!.Value);
}
