namespace Chancery.Neural;

/// <summary>The encoder's answer for a batch of sentences, packed without padding: what every head reads.</summary>
/// <remarks>Valid only during the call it is passed to; the memory is used again for the next batch.</remarks>
public readonly ref struct WordBatch
{
    /// <summary>Makes a batch over existing memory.</summary>
    /// <param name="vectors">Row-major [words x width].</param>
    /// <param name="width">Values per word.</param>
    /// <param name="sentenceStarts">Sentence s has the rows [sentenceStarts[s], sentenceStarts[s + 1]).</param>
    public WordBatch(ReadOnlySpan<float> vectors, int width, ReadOnlySpan<int> sentenceStarts)
    {
        Vectors = vectors;
        Width = width;
        SentenceStarts = sentenceStarts;
    }

    /// <summary>Word vectors, row-major [words x <see cref="Width"/>].</summary>
    public ReadOnlySpan<float> Vectors { get; }

    /// <summary>Values per word: 800 in the shipped model (first piece 384, last piece 384, casing 32).</summary>
    public int Width { get; }

    /// <summary>Row of each sentence's first word, and at the end the number of words.</summary>
    public ReadOnlySpan<int> SentenceStarts { get; }

    /// <summary>Sentences in the batch.</summary>
    public int SentenceCount => SentenceStarts.Length - 1;

    /// <summary>Words in the batch.</summary>
    public int WordCount => SentenceStarts[^1];
}
