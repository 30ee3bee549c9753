using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Tests.Pipeline;

public sealed class PipelineTests
{
    private static readonly Layer<string> Words = new("test.words");
    private static readonly Layer<string> Trees = new("test.trees");
    private static readonly Layer<string> Names = new("test.names");

    private static readonly IStage Text = new Fake("text", [], [Words]);
    private static readonly IStage Grammar = new Fake("grammar", [Words], [Trees]);
    private static readonly IStage Entities = new Fake("entities", [Words], [Names]);

    [Fact]
    public void Every_fault_is_named_in_one_error()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new PipelineBuilder().Add(Grammar).Add(Entities).Add(Entities).Build());

        Assert.Contains("'grammar' requires the layer 'test.words'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("both provide the layer 'test.names'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_stages_that_a_layer_needs()
    {
        var pipeline = new PipelineBuilder().Add(Text).Add(Entities).Add(Grammar).Build();

        Assert.Equal(["text", "grammar"], pipeline.For([Trees]).Stages.Select(stage => stage.Name));
        Assert.Equal(["grammar"], pipeline.For([Trees], Words).Stages.Select(stage => stage.Name));
        Assert.Empty(pipeline.For([Words], Words).Stages);
        Assert.Throws<ArgumentException>(() => pipeline.For([new Layer<string>("test.other")]));
    }

    [Fact]
    public void Runs_its_stages_in_order()
    {
        var document = new Document("x");

        new PipelineBuilder().Add(Text).Add(Grammar).Build().Annotate([document]);

        Assert.Equal("text", document.Get(Words));
        Assert.Equal("grammar", document.Get(Trees));
    }

    [Fact]
    public void A_given_layer_is_provided_by_no_stage()
    {
        Assert.Single(new PipelineBuilder().Given(Words).Add(Grammar).Build().Stages);
        Assert.Throws<InvalidOperationException>(() => new PipelineBuilder().Given(Words).Add(Text).Build());
    }

    private sealed record Fake(string Name, IReadOnlyList<ILayer> Requires, IReadOnlyList<ILayer> Provides) : IStage
    {
        public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
        {
            foreach (var document in documents)
                document.Set((Layer<string>)Provides[0], Name);
        }
    }
}
