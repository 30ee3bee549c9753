using Chancery.Evaluation.Dates;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Dates;

public sealed class DateScorerTests
{
    [Fact]
    public void Spans_are_exact_values_need_only_overlap()
    {
        var scorer = new DateScorer();
        scorer.Add([Time(0, 5, "2025"), Time(10, 15, "2024"), Time(20, 25, null)], [Time(0, 5, "2024"), Time(9, 15, "2024"), Time(20, 25, null), Time(30, 35, "2023")]);
        var scores = scorer.Scores();
        Assert.Equal(50, scores["precision"]);
        Assert.Equal(200 / 3.0, scores["recall"]!.Value, 6);
        Assert.Equal(400 / 7.0, scores["f1"]!.Value, 6);
        Assert.Equal(400 / 7.0, scores["value"]!.Value, 6);
    }

    [Fact]
    public void An_answer_counts_once()
    {
        var scorer = new DateScorer();
        scorer.Add([Time(0, 5, "2025"), Time(6, 9, "2025")], [Time(0, 9, "2025")]);
        Assert.Equal(200 / 3.0, scorer.Scores()["value"]!.Value, 6);
    }

    [Fact]
    public void Nothing_to_score_is_null() => Assert.Null(new DateScorer().Scores()["value"]);

    private static DateSpan Time(int start, int end, string? value) => new(new TextSpan(start, end), value);
}
