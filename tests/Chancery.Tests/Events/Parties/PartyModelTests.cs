using Chancery.Events.Parties;

namespace Chancery.Tests.Events.Parties;

public sealed class PartyModelTests
{
    [Fact]
    public void Reads_one_weight_for_each_side()
    {
        var model = PartyModel.Read(new StringReader("# comment\n\npath|/nsubj|active\t1.5\t-0.25\n"), "parties.tsv");

        Assert.Equal(1.5f, model.Weight("path|/nsubj|active", PartyRole.Actor));
        Assert.Equal(-0.25f, model.Weight("path|/nsubj|active", PartyRole.Recipient));
        Assert.Equal(0, model.Weight("path|/obj|active", PartyRole.Actor));
    }

    [Theory]
    [InlineData("path\t1")]
    [InlineData("path\tone\t2")]
    [InlineData("path\t1\tNaN")]
    [InlineData("path\t1\t2\npath\t1\t2")]
    public void A_damaged_line_is_named(string text)
    {
        var error = Assert.Throws<KnowledgeException>(() => PartyModel.Read(new StringReader(text), "parties.tsv"));

        Assert.Equal("CHY0406", error.Code);
        Assert.Contains("parties.tsv:", error.Message, StringComparison.Ordinal);
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
