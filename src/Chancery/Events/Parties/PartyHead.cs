using Chancery.Neural;
using Chancery.Neural.Model;

namespace Chancery.Events.Parties;

/// <summary>Brings every word vector to the two short ones by which <see cref="PartyScorer"/> tells who is party to what.</summary>
/// <remarks>Tensors <c>parties.words</c>. Immutable, thread-safe.</remarks>
public sealed class PartyHead : IWordHead<PartyVectors>
{
    private readonly HeadMemory.Pool pool = new();
    private readonly LinearLayer words;

    /// <summary>Loads the head.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="wordWidth">Values per word.</param>
    /// <exception cref="ModelException">CHY0308: a tensor is missing or does not fit.</exception>
    public PartyHead(ModelFile model, int wordWidth)
    {
        ArgumentNullException.ThrowIfNull(model);
        words = LinearLayer.Load(model, PartyScorer.Words, model.Tensor($"{PartyScorer.Words}.weight").Shape[0], wordWidth);
        if (words.Outputs % 2 != 0)
            throw model.Unfit($"{PartyScorer.Words}.weight", $"has {words.Outputs} rows, an even number is needed");
    }

    /// <summary>Whether a model has this head and its scorer; one that was trained without them tells parties by features alone.</summary>
    public static bool IsIn(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Has($"{PartyScorer.Words}.weight");
    }

    /// <inheritdoc/>
    public string Name => "parties";

    /// <inheritdoc/>
    public void Read(WordBatch batch, Span<PartyVectors> results)
    {
        var memory = pool.Rent();
        var values = memory.First(batch.WordCount * words.Outputs);
        words.Apply(batch.Vectors, batch.WordCount, values, memory.Quantized);
        for (var s = 0; s < batch.SentenceCount; s++)
            results[s] = new PartyVectors(values[(batch.SentenceStarts[s] * words.Outputs)..(batch.SentenceStarts[s + 1] * words.Outputs)].ToArray(), words.Outputs / 2);
        pool.Return(memory);
    }
}
