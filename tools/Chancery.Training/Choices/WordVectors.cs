using System.Collections.Immutable;
using Chancery.Neural;
using Chancery.Text;

namespace Chancery.Training.Choices;

/// <summary>Keeps the word vectors, which the engine gives up after the heads have read them.</summary>
internal sealed class WordVectors : IWordHead<float[]>
{
    /// <summary>The vectors of each sentence, row-major [words x width].</summary>
    public static readonly Layer<ImmutableArray<float[]>> Layer = new("training.words");

    /// <inheritdoc/>
    public string Name => "training";

    /// <inheritdoc/>
    public void Read(WordBatch batch, Span<float[]> results)
    {
        for (var s = 0; s < batch.SentenceCount; s++)
            results[s] = batch.Vectors[(batch.SentenceStarts[s] * batch.Width)..(batch.SentenceStarts[s + 1] * batch.Width)].ToArray();
    }
}
