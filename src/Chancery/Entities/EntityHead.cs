using System.Collections.Immutable;
using Chancery.Neural;
using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Entities;

/// <summary>Finds names: a hidden layer, a score for each tag, and the best sequence of tags that is legal.</summary>
/// <remarks>Tensors <c>entities.hidden</c>, <c>entities.tags</c>; tags in BIO notation. Immutable, thread-safe.</remarks>
public sealed class EntityHead : IWordHead<ImmutableArray<NameSpan>>
{
    private readonly HeadMemory.Pool pool = new();
    private readonly LinearLayer hidden;
    private readonly LinearLayer tags;
    private readonly TagSequence sequence;

    /// <summary>Loads the head.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="wordWidth">Values per word.</param>
    /// <exception cref="ModelException">CHY0308: a tensor or the tags do not fit.</exception>
    public EntityHead(ModelFile model, int wordWidth)
    {
        ArgumentNullException.ThrowIfNull(model);
        var labels = model.Labels("entities");
        hidden = LinearLayer.Load(model, "entities.hidden", model.Tensor("entities.hidden.weight").Shape[0], wordWidth);
        tags = LinearLayer.Load(model, "entities.tags", labels.Length, hidden.Outputs);
        foreach (var label in labels)
        {
            if (!TagSequence.IsTag(label))
                throw model.Unfit("entities", $"(a set of labels) has the tag \"{label}\", which is not known");
        }

        sequence = new TagSequence(labels);
    }

    /// <inheritdoc/>
    public string Name => "entities";

    /// <inheritdoc/>
    public void Read(WordBatch batch, Span<ImmutableArray<NameSpan>> results)
    {
        var memory = pool.Rent();
        var inner = memory.First(batch.WordCount * hidden.Outputs);
        hidden.Apply(batch.Vectors, batch.WordCount, inner, memory.Quantized);
        Activations.Gelu(inner);
        var scores = memory.Second(batch.WordCount * tags.Outputs);
        tags.Apply(inner, batch.WordCount, scores, memory.Quantized);
        Softmax.Rows(scores, tags.Outputs);
        for (var s = 0; s < batch.SentenceCount; s++)
        {
            var (start, end) = (batch.SentenceStarts[s], batch.SentenceStarts[s + 1]);
            results[s] = sequence.Decode(scores[(start * tags.Outputs)..(end * tags.Outputs)]);
        }

        pool.Return(memory);
    }
}
