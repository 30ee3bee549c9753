namespace Chancery.Neural;

/// <summary>A learned reading of word vectors: one result for each sentence.</summary>
/// <typeparam name="T">The result for a sentence, immutable.</typeparam>
/// <remarks>Immutable and thread-safe: scratch memory is rented for the call.</remarks>
public interface IWordHead<T>
    where T : notnull
{
    /// <summary>The head's name: the prefix of its tensors in the model file and its key among the scores.</summary>
    string Name { get; }

    /// <summary>Reads a batch.</summary>
    /// <param name="batch">Word vectors of whole sentences.</param>
    /// <param name="results">One place for each sentence of the batch, filled by this call.</param>
    void Read(WordBatch batch, Span<T> results);
}
