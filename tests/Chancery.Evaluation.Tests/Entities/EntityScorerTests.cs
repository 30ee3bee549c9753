using Chancery.Entities;
using Chancery.Evaluation.Entities;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Entities;

public class EntityScorerTests
{
    [Fact]
    public void Span_and_type_must_both_be_right()
    {
        var scorer = new EntityScorer();
        scorer.Add(
            [Entity(0, 5, "PER"), Entity(10, 15, "ORG"), Entity(20, 25, "LOC"), Entity(30, 35, "MISC")],
            [Mention(0, 5, EntityType.Person), Mention(10, 15, EntityType.Location), Mention(20, 26, EntityType.Location)]);
        scorer.Add([Entity(0, 5, "LOC")], [Mention(0, 5, EntityType.Location), Mention(0, 5, EntityType.Location)]);
        var scores = scorer.Scores();
        Assert.Equal(200 / 4.0, scores["precision"]!.Value, 6);
        Assert.Equal(200 / 4.0, scores["recall"]!.Value, 6);
        Assert.Equal(50, scores["f1"]!.Value, 6);
        Assert.Equal(100, scores["f1.PER"]);
        Assert.Equal(0, scores["f1.ORG"]);
        Assert.Equal(100 * 2 * 1 / 5.0, scores["f1.LOC"]!.Value, 6);
        Assert.Equal(2, scorer.Items);
    }

    [Fact]
    public void Nothing_to_score_is_null() => Assert.Null(new EntityScorer().Scores()["f1"]);

    private static EntitySpan Entity(int start, int end, string type) => new(new TextSpan(start, end), type);

    private static Mention Mention(int start, int end, EntityType type) => new(0, 0, 0, new TextSpan(start, end), type, new Provenance("entities", "head.entities"));
}
