using System.Globalization;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>The sizes of an encoder, as the tensors of its model file show them.</summary>
/// <param name="PieceCount">Rows of the embedding of pieces.</param>
/// <param name="PositionCount">Pieces of the longest sequence, the two special ones included.</param>
/// <param name="LayerCount">Transformer layers.</param>
/// <param name="Width">Values per piece; a multiple of <see cref="HeadWidth"/>.</param>
/// <param name="InnerWidth">Width between the two linear layers of a transformer layer.</param>
public sealed record EncoderSizes(int PieceCount, int PositionCount, int LayerCount, int Width, int InnerWidth)
{
    /// <summary>Width of an attention head. Files of format version 1 don't tell it: it is that of MiniLM (Wang et al., NeurIPS 2020).</summary>
    public const int HeadWidth = 32;

    /// <summary>Attention heads per layer.</summary>
    public int HeadCount => Width / HeadWidth;

    /// <summary>Reads the sizes from the table of tensors.</summary>
    /// <exception cref="ModelException">CHY0308: a tensor that tells a size is missing or has a shape that can't be.</exception>
    public static EncoderSizes Of(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var words = Shape("embeddings.word");
        var width = words[1];
        if (width % HeadWidth != 0)
            throw model.Unfit("embeddings.word", $"is {width} wide, a multiple of {HeadWidth} is needed");
        if (words[0] != model.Vocabulary.Pieces.Length)
            throw model.Unfit("embeddings.word", $"has {words[0]} rows, the vocabulary {model.Vocabulary.Pieces.Length} pieces");
        var layers = 0;
        while (model.Has(string.Create(CultureInfo.InvariantCulture, $"layer.{layers}.norm.weight")))
            layers++;
        return new EncoderSizes(words[0], Shape("embeddings.position")[0], layers, width, Shape("layer.0.inner.weight")[0]);

        System.Collections.Immutable.ImmutableArray<int> Shape(string name) =>
            model.Tensor(name).Shape is { Length: 2 } shape ? shape : throw model.Unfit(name, "is not a matrix");
    }
}
