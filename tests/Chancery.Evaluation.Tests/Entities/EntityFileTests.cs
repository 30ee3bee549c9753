using Chancery.Evaluation.Entities;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Entities;

public class EntityFileTests
{
    [Fact]
    public void Reads_spans_of_text()
    {
        var item = Assert.Single(Read("""{"id":"a","text":"Ban Ki-moon left  Bonn","tokens":["Ban","Ki-moon","left","Bonn"],"token_spans":[[0,3],[4,11],[12,16],[18,22]],"tags":["B-PER","I-PER","O","B-LOC"]}"""));
        Assert.Equal<EntitySpan>([new EntitySpan(new TextSpan(0, 11), "PER"), new EntitySpan(new TextSpan(18, 22), "LOC")], item.Entities);
        var document = item.ToDocument();
        Assert.Equal(["Ban", "Ki-moon", "left", "Bonn"], document.Get(TextLayers.Sentences)[0].Tokens.Select(token => document.Surface(token.Span)));
    }

    [Fact]
    public void Joins_tokens_where_there_is_no_text_and_begins_an_entity_at_a_stray_I()
    {
        var item = Assert.Single(Read("""{"id":"a","tokens":["Ban","met","UN","EU"],"tags":["I-PER","O","B-ORG","B-ORG"]}"""));
        Assert.Equal("Ban met UN EU", item.Text);
        Assert.Equal(["Ban", "UN", "EU"], item.Entities.Select(entity => item.Text[entity.Span.Start..entity.Span.End]));
    }

    [Theory]
    [InlineData("""{"id":"a","tokens":["x"],"tags":[]}""", "\"tags\"")]
    [InlineData("""{"id":"a","tokens":["x"],"tags":["PER"]}""", "IOB2")]
    [InlineData("""{"id":"a","text":"x","tokens":["x"],"token_spans":[],"tags":["O"]}""", "\"token_spans\"")]
    [InlineData("""{"id":"a","text":"x y","tokens":["y","x"],"token_spans":[[2,3],[0,1]],"tags":["O","O"]}""", "overlaps")]
    public void Names_the_field_at_fault(string line, string fault) =>
        Assert.Contains(fault, Assert.Throws<InputException>(() => Read(line)).Message, StringComparison.Ordinal);

    [SharedFact("data/ner/uner_ewt-dev.jsonl.gz")]
    public void Reads_the_development_part_of_Universal_NER()
    {
        var items = EntityFile.Read(SharedFiles.Find("data/ner/uner_ewt-dev.jsonl.gz"));
        Assert.Equal(2000, items.Length);
        var counts = items.SelectMany(item => item.Entities).CountBy(entity => entity.Type).ToDictionary();
        Assert.Equal((343, 399, 224), (counts["PER"], counts["LOC"], counts["ORG"]));
    }

    private static System.Collections.Immutable.ImmutableArray<EntityItem> Read(string text)
    {
        using var reader = new StringReader(text);
        return EntityFile.Read(reader, "f");
    }
}
