using Chancery.Entities;
using Chancery.Neural;
using Chancery.Tests.Neural;

namespace Chancery.Tests.Entities;

public class EntityHeadTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_names_from_word_vectors(bool isQuantized)
    {
        using var model = TinyModel.Create(isQuantized);
        var vectors = RandomVectors(60);
        var found = new System.Collections.Immutable.ImmutableArray<NameSpan>[3];
        new EntityHead(model, TinyModel.WordWidth).Read(new WordBatch(vectors, TinyModel.WordWidth, [0, 7, 8, 60]), found);
        var sequence = new TagSequence([.. TinyModel.EntityTags]);
        Assert.Contains(found, names => !names.IsEmpty);
        (int Start, int End)[] sentences = [(0, 7), (7, 8), (8, 60)];
        for (var sentence = 0; sentence < 3; sentence++)
        {
            var probabilities = Enumerable.Range(sentences[sentence].Start, sentences[sentence].End - sentences[sentence].Start).SelectMany(word =>
            {
                var hidden = ScalarEncoder.Linear(model, "entities.hidden", [.. vectors.AsSpan(word * TinyModel.WordWidth, TinyModel.WordWidth).ToArray().Select(value => (double)value)]).Select(ScalarEncoder.Gelu);
                return ScalarEncoder.Softmax(ScalarEncoder.Linear(model, "entities.tags", [.. hidden])).Select(value => (float)value);
            });
            var expected = sequence.Decode([.. probabilities]);
            if (!isQuantized)
                Assert.Equal(expected.Select(name => (name.First, name.Last, name.Type)), found[sentence].Select(name => (name.First, name.Last, name.Type)));
            foreach (var (wanted, name) in expected.Zip(found[sentence]).Where(pair => !isQuantized))
                Assert.Equal(wanted.Score, name.Score, 3);
            Assert.All(found[sentence], name => Assert.InRange(name.Last, name.First, sentences[sentence].End - sentences[sentence].Start - 1));
        }
    }

    [Fact]
    public void The_stage_puts_names_into_the_document()
    {
        var document = Sentences.Document("Gustavo Petro spoke\nin Bogotá");
        document.Set(EntityLayers.Names, [[new NameSpan(0, 1, EntityType.Person, 0.75f)], [new NameSpan(1, 1, EntityType.Location, 0.5f)]]);
        new EntityStage().Annotate([document], CancellationToken.None);
        var mentions = document.Get(EntityLayers.Mentions);
        Assert.Equal(["Gustavo Petro", "Bogotá"], mentions.Select(mention => document.Surface(mention.Span)));
        Assert.Equal([(0, EntityType.Person, 0.75f), (1, EntityType.Location, 0.5f)],
            mentions.Select(mention => (mention.SentenceIndex, mention.Type, mention.Provenance.Score!.Value)));
    }

    [Fact]
    public void Refuses_a_tag_it_does_not_know()
    {
        using var model = TinyModel.Create(isQuantized: true, entityTags: ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "B-MISC"]);
        Assert.Equal("CHY0308", Assert.Throws<ModelException>(() => new EntityHead(model, TinyModel.WordWidth)).Code);
    }

    internal static float[] RandomVectors(int words)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, words * TinyModel.WordWidth).Select(_ => (float)((4 * random.NextDouble()) - 2))];
    }
}
