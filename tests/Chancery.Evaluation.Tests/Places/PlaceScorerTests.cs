using Chancery.Evaluation.Places;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Places;

public sealed class PlaceScorerTests
{
    [Fact]
    public void Names_count_by_span_and_distances_only_where_found()
    {
        var scorer = new PlaceScorer();
        scorer.Add(
            [Name(0, 5, 0, 0), Name(10, 15, 10, 10), Name(20, 25), Name(30, 35, 1, 1)],
            [Name(0, 5, 0, 1), Name(10, 15, 10, 12), Name(20, 25), Name(40, 45, 1, 1), Name(40, 45, 1, 1)]);

        var scores = scorer.Scores();

        Assert.Equal((75, 75, 75), (scores["precision"], scores["recall"], scores["f1"]));
        Assert.Equal(50, scores["accuracy161"]); // 111 km, and 219 km
        Assert.Equal(165, scores["median_km"]!.Value, 0);
    }

    [Fact]
    public void A_name_that_is_put_nowhere_is_farthest()
    {
        var scorer = new PlaceScorer();
        scorer.Add([Name(0, 5, 0, 0)], [Name(0, 5)]);

        Assert.Equal((0, PlaceScorer.FarthestKm), (scorer.Scores()["accuracy161"], scorer.Scores()["median_km"]));
    }

    [Fact]
    public void Nothing_to_score_is_null()
    {
        var scores = new PlaceScorer().Scores();

        Assert.All(scores.Scores, score => Assert.Null(score.Value));
        Assert.Equal(["precision", "recall", "f1", "accuracy161", "median_km"], scores.Scores.Select(score => score.Key));
    }

    private static PlacedName Name(int start, int end, double? latitude = null, double? longitude = null) => new(new TextSpan(start, end), latitude, longitude);
}
