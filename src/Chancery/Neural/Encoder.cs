using System.Numerics.Tensors;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>The transformer encoder: BERT with layer normalisation after each part (Devlin et al., NAACL 2019), over sequences packed without padding.</summary>
/// <remarks>Immutable, thread-safe; working memory is the caller's. A sequence's result does not depend on the others in its batch.</remarks>
public sealed class Encoder
{
    private readonly EmbeddingTable words;
    private readonly EmbeddingTable positions;
    private readonly LayerNormWeights norm;
    private readonly EncoderBlock[] blocks;

    /// <summary>Loads the weights and packs them; the file is not needed afterwards.</summary>
    /// <exception cref="ModelException">CHY0308: a tensor is missing or has a shape that does not fit.</exception>
    public Encoder(ModelFile model)
    {
        Sizes = EncoderSizes.Of(model);
        words = new EmbeddingTable(model, "embeddings.word", Sizes.PieceCount, Sizes.Width);
        positions = new EmbeddingTable(model, "embeddings.position", Sizes.PositionCount, Sizes.Width);
        norm = new LayerNormWeights(model, "embeddings.norm", Sizes.Width);
        blocks = [.. Enumerable.Range(0, Sizes.LayerCount).Select(index => new EncoderBlock(model, index, Sizes))];
    }

    /// <summary>The sizes.</summary>
    public EncoderSizes Sizes { get; }

    /// <summary>Encodes a batch of sequences.</summary>
    /// <param name="pieces">Ids of the pieces, the sequences one after another, each with its <c>[CLS]</c> and <c>[SEP]</c>.</param>
    /// <param name="starts">First piece of each sequence, and at the end the number of pieces.</param>
    /// <param name="workspace">The worker's memory.</param>
    /// <returns>The last layer, row-major [pieces x width]; valid until the workspace is used again.</returns>
    /// <exception cref="ArgumentException">The starts don't fit the pieces, a sequence is empty or longer than <see cref="EncoderSizes.PositionCount"/>, or an id is outside the vocabulary.</exception>
    public ReadOnlySpan<float> Run(ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts, EncoderWorkspace workspace) => Run(pieces, starts, workspace, blocks.Length);

    /// <summary>As <see cref="Run(ReadOnlySpan{int}, ReadOnlySpan{int}, EncoderWorkspace)"/>, but ends after the given number of layers.</summary>
    internal ReadOnlySpan<float> Run(ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts, EncoderWorkspace workspace, int layerCount)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        Check(pieces, starts);
        var values = workspace.Values(pieces.Length * Sizes.Width);
        Embed(pieces, starts, values, workspace.Projected(Sizes.Width));
        foreach (var block in blocks.AsSpan(0, layerCount))
            block.Apply(values, starts, workspace);
        return values;
    }

    private void Embed(ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts, Span<float> values, Span<float> position)
    {
        for (var sequence = 0; sequence < starts.Length - 1; sequence++)
        {
            for (var row = starts[sequence]; row < starts[sequence + 1]; row++)
            {
                var target = values.Slice(row * Sizes.Width, Sizes.Width);
                words.CopyTo(pieces[row], target);
                positions.CopyTo(row - starts[sequence], position);
                TensorPrimitives.Add(target, position, target);
            }
        }

        norm.Apply(values, pieces.Length);
    }

    private void Check(ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts)
    {
        if (starts.IsEmpty || starts[0] != 0 || starts[^1] != pieces.Length)
            throw new ArgumentException("The starts must begin with 0 and end with the number of pieces.", nameof(starts));
        for (var sequence = 0; sequence < starts.Length - 1; sequence++)
        {
            var length = starts[sequence + 1] - starts[sequence];
            if (length <= 0 || length > Sizes.PositionCount)
                throw new ArgumentException($"Sequence {sequence} has {length} pieces; it must have 1 to {Sizes.PositionCount}.", nameof(starts));
        }

        foreach (var piece in pieces)
        {
            if ((uint)piece >= (uint)Sizes.PieceCount)
                throw new ArgumentException($"{piece} is no piece; the vocabulary has {Sizes.PieceCount}.", nameof(pieces));
        }
    }
}
