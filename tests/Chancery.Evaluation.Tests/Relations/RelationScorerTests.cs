using Chancery.Evaluation.Relations;
using Chancery.Ontology;

namespace Chancery.Evaluation.Tests.Relations;

public sealed class RelationScorerTests
{
    [Fact]
    public void Scores_three_levels_by_hand()
    {
        var scorer = new RelationScorer();
        scorer.Add(Item("ACCUSE", 3, 1), "ACCUSE");
        scorer.Add(Item("ACCUSE", 3, 1), "REJECT");
        scorer.Add(Item("YIELD", 2, 0), "RETREAT");
        scorer.Add(Item("YIELD", 2, 0), null);

        var scores = scorer.Scores();

        // ACCUSE P 1 R 1/2, REJECT 0, YIELD P 1 R 1/2.
        Assert.Equal(100 * ((2.0 / 3) + 0 + (2.0 / 3)) / 3, scores["root.macro_f1"]!.Value, 6);
        Assert.Equal(100 * (1 + (2.0 / 3)) / 2, scores["quad.macro_f1"]!.Value, 6);
        Assert.Equal(100 * (1 + (2.0 / 3)) / 2, scores["binary.macro_f1"]!.Value, 6);
        Assert.Equal(75, scores["answered"]);
        Assert.Equal(50, scores["root.accuracy"]);
    }

    [Fact]
    public void A_label_outside_the_fifteen_adds_a_class_of_its_own()
    {
        var scorer = new RelationScorer();
        scorer.Add(Item("AID", 2, 0), "AID");
        scorer.Add(Item("AID", 2, 0), "SING");

        Assert.Equal(100 * (2.0 / 3) / 2, scorer.Scores()["root.macro_f1"]!.Value, 6);
    }

    [Fact]
    public void Each_level_is_scored_against_its_own_gold_field()
    {
        var scorer = new RelationScorer();
        scorer.Add(Item("COERCE", 3, 1), "COERCE");

        Assert.Equal(100, scorer.Scores()["root.accuracy"]);
        Assert.Equal(0, scorer.Scores()["quad.accuracy"]);
        Assert.Equal(100, scorer.Scores()["binary.accuracy"]);
    }

    [Fact]
    public void Roots_follow_the_table_of_the_data()
    {
        Assert.Equal(15, RelationRoots.All.Length);
        Assert.Equal([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4], RelationRoots.All.Select(RelationRoots.Penta));
        Assert.All(Enum.GetValues<EventType>(), type => Assert.Contains(RelationRoots.Of(type), RelationRoots.All));
        Assert.Equal("YIELD", RelationRoots.Of(EventType.Concede));
    }

    private static RelationItem Item(string root, int penta, int binary) =>
        new("r", 1, "A did B.", "A", "B", null, null, root, penta, binary);
}
