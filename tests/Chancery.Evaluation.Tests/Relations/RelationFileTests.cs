using Chancery.Evaluation.Relations;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Relations;

public sealed class RelationFileTests
{
    [Fact]
    public void Reads_the_gold_and_derives_classes_it_lacks()
    {
        var items = Read("""
            {"id": "a", "sentence": "France aided Mali.", "source": "France", "target": "Mali", "source_span": [0, 6], "target_span": [13, 17], "root": "AID", "penta": 1, "binary": 0}
            {"id": "b", "sentence": "France struck.", "source": "France", "target": "a recipient", "source_span": [0, 6], "target_span": null, "root": "ASSAULT"}
            """);

        Assert.Equal((1, 0, new TextSpan(13, 17)), (items[0].Penta, items[0].Binary, items[0].RecipientSpan));
        Assert.Equal((4, 1, null), (items[1].Penta, items[1].Binary, items[1].RecipientSpan));
    }

    [Fact]
    public void Refuses_a_class_that_is_none()
    {
        var fault = Assert.Throws<InputException>(() =>
            Read("""{"id": "a", "sentence": "x", "source": "x", "target": "y", "root": "CONCEDE"}"""));
        Assert.StartsWith("CHY0131 plv.jsonl:1 field \"root\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("YIELD", fault.Message, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<RelationItem> Read(string text) =>
        RelationFile.Read(new StringReader(text), "plv.jsonl");
}
