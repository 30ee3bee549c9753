using Chancery.Choices;

namespace Chancery.Tests.Choices;

public sealed class ChoiceWeightsTests
{
    [Fact]
    public void Reads_one_weight_for_each_side()
    {
        var weights = ChoiceWeights.Read(new StringReader("# comment\n\npath|/nsubj|active\t1.5\t-0.25\nlast\t2\t3\n"), "parties.tsv", 2);

        Assert.Equal(1.5f, weights.Weight("path|/nsubj|active", 0));
        Assert.Equal(-0.25f, weights.Weight("path|/nsubj|active", 1));
        Assert.Equal(3, weights.Weight("last", 1));
        Assert.Equal(0, weights.Weight("path|/obj|active", 0));
    }

    [Theory]
    [InlineData("path\t1")]
    [InlineData("path\tone\t2")]
    [InlineData("path\t1\tNaN")]
    [InlineData("path\t1\t2\t3")]
    [InlineData("path\t1\t2\npath\t1\t2")]
    public void A_damaged_line_is_named(string text)
    {
        var error = Assert.Throws<KnowledgeException>(() => ChoiceWeights.Read(new StringReader(text), "parties.tsv", 2));

        Assert.Equal("CHY0406", error.Code);
        Assert.Contains("parties.tsv:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_counts_the_weights_of_its_side_and_begins_anew_when_taken()
    {
        var sum = new FeatureSum(new ChoiceWeights(["a|b", "c"], [1, 10, 2, 20])) { Side = 1 };
        sum.Add("a", "b");
        sum.Add("c");
        sum.Add("unknown");

        Assert.Equal(30, sum.Taken());
        Assert.Equal(0, sum.Taken());
    }

    [Fact]
    public void Features_are_joined_and_cut_at_the_buffer()
    {
        var features = new Names();
        features.Add("a", "b", "c");
        features.Add(new string('x', 200), new string('y', 200));

        Assert.Equal("a|b|c", features.All[0]);
        Assert.Equal(256, features.All[1].Length);
    }

    private sealed class Names : FeatureWriter
    {
        public List<string> All { get; } = [];

        protected override void Take(ReadOnlySpan<char> feature) => All.Add(feature.ToString());
    }
}
