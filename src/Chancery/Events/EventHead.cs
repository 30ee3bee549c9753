using Chancery.Neural;
using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Events;

/// <summary>For each word the probability that it names an event of each type, and of each status: a hidden layer with two outputs.</summary>
/// <remarks>Tensors <c>events.hidden</c>, <c>events.type</c>, <c>events.status</c>. Immutable, thread-safe.</remarks>
public sealed class EventHead : IWordHead<EventTags>
{
    private readonly HeadMemory.Pool pool = new();
    private readonly LinearLayer hidden;
    private readonly LinearLayer types;
    private readonly LinearLayer statuses;

    /// <summary>Loads the head.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="wordWidth">Values per word.</param>
    /// <exception cref="ModelException">CHY0308: a tensor does not fit.</exception>
    public EventHead(ModelFile model, int wordWidth)
    {
        ArgumentNullException.ThrowIfNull(model);
        hidden = LinearLayer.Load(model, "events.hidden", model.Tensor("events.hidden.weight").Shape[0], wordWidth);
        types = LinearLayer.Load(model, "events.type", EventTags.TypeCount, hidden.Outputs);
        statuses = LinearLayer.Load(model, "events.status", EventTags.StatusCount, hidden.Outputs);
    }

    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public void Read(WordBatch batch, Span<EventTags> results)
    {
        var memory = pool.Rent();
        var inner = memory.First(batch.WordCount * hidden.Outputs);
        hidden.Apply(batch.Vectors, batch.WordCount, inner, memory.Quantized);
        Activations.Gelu(inner);
        var width = EventTags.TypeCount + EventTags.StatusCount;
        var scores = memory.Second(batch.WordCount * width);
        var type = scores[..(batch.WordCount * EventTags.TypeCount)];
        var status = scores[type.Length..];
        types.Apply(inner, batch.WordCount, type, memory.Quantized);
        statuses.Apply(inner, batch.WordCount, status, memory.Quantized);
        Softmax.Rows(type, EventTags.TypeCount);
        Softmax.Rows(status, EventTags.StatusCount);
        for (var s = 0; s < batch.SentenceCount; s++)
        {
            var (start, end) = (batch.SentenceStarts[s], batch.SentenceStarts[s + 1]);
            results[s] = new EventTags(
                [.. type[(start * EventTags.TypeCount)..(end * EventTags.TypeCount)]], [.. status[(start * EventTags.StatusCount)..(end * EventTags.StatusCount)]]);
        }

        pool.Return(memory);
    }
}
