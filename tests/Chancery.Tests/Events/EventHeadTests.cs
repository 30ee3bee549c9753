using Chancery.Events;
using Chancery.Neural;
using Chancery.Tests.Entities;
using Chancery.Tests.Neural;

namespace Chancery.Tests.Events;

public class EventHeadTests
{
    [Fact]
    public void Gives_the_probabilities_of_the_scalar_twin()
    {
        using var model = TinyModel.Create(isQuantized: false);
        var vectors = EntityHeadTests.RandomVectors(9);
        var found = new EventTags[2];
        new EventHead(model, TinyModel.WordWidth).Read(new WordBatch(vectors, TinyModel.WordWidth, [0, 4, 9]), found);
        Assert.Equal([4 * 17, 5 * 17], found.Select(tags => tags.TypeProbabilities.Length));
        for (var word = 0; word < 9; word++)
        {
            double[] hidden = [.. ScalarEncoder.Linear(model, "events.hidden", [.. vectors.AsSpan(word * TinyModel.WordWidth, TinyModel.WordWidth).ToArray().Select(value => (double)value)]).Select(ScalarEncoder.Gelu)];
            var types = ScalarEncoder.Softmax(ScalarEncoder.Linear(model, "events.type", hidden));
            var statuses = ScalarEncoder.Softmax(ScalarEncoder.Linear(model, "events.status", hidden));
            var (tags, row) = word < 4 ? (found[0], word) : (found[1], word - 4);
            for (var type = 0; type < EventTags.TypeCount; type++)
                Assert.Equal(types[type], tags.TypeProbabilities[(row * EventTags.TypeCount) + type], 1e-4);
            for (var status = 0; status < EventTags.StatusCount; status++)
                Assert.Equal(statuses[status], tags.StatusProbabilities[(row * EventTags.StatusCount) + status], 1e-4);
        }
    }

    [Fact]
    public void In_8_bits_every_word_still_has_probabilities()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var found = new EventTags[1];
        new EventHead(model, TinyModel.WordWidth).Read(new WordBatch(EntityHeadTests.RandomVectors(9), TinyModel.WordWidth, [0, 9]), found);
        Assert.All(found[0].TypeProbabilities.Chunk(EventTags.TypeCount), row => Assert.Equal(1, row.Sum(), 4));
        Assert.All(found[0].StatusProbabilities.Chunk(EventTags.StatusCount), row => Assert.Equal(1, row.Sum(), 4));
    }
}
