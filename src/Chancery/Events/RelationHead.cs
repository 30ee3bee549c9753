using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Neural;
using Chancery.Neural.Kernels;
using Chancery.Neural.Model;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>What the source does to the target of a sentence, both given: the encoder reads the sentence once more, with markers round the two.</summary>
/// <remarks>Markers as in Baldini Soares et al. (ACL 2019). Tensors <c>relations.hidden</c>, <c>relations.root</c>. Immutable, thread-safe.</remarks>
public sealed class RelationHead
{
    private readonly HeadMemory.Pool pool = new();
    private readonly ConcurrentBag<EncoderWorkspace> workspaces = [];
    private readonly Encoder encoder;
    private readonly WordPiece wordPiece;
    private readonly LinearLayer hidden;
    private readonly LinearLayer root;

    /// <summary>Loads the head.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="encoder">The same file's encoder.</param>
    /// <exception cref="ModelException">CHY0308: a tensor does not fit.</exception>
    public RelationHead(ModelFile model, Encoder encoder)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(encoder);
        this.encoder = encoder;
        wordPiece = new WordPiece(model.Vocabulary);
        Roots = model.Labels("relations");
        hidden = LinearLayer.Load(model, "relations.hidden", model.Tensor("relations.hidden.weight").Shape[0], 3 * encoder.Sizes.Width);
        root = LinearLayer.Load(model, "relations.root", Roots.Length, hidden.Outputs);
    }

    /// <summary>The classes: PLOVER's types with CONCEDE and RETREAT joined as YIELD.</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>Probabilities of the classes.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="source">Who acts.</param>
    /// <param name="target">To whom.</param>
    /// <returns>In the order of <see cref="Roots"/>; empty when one of the two has no word of the sentence, or none among the about 500 pieces that the encoder reads.</returns>
    public ImmutableArray<float> Score(string text, IEnumerable<Token> words, TextSpan source, TextSpan target)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        if (MarkedPieces.Of(wordPiece, text, words, source, target, encoder.Sizes.PositionCount) is not { } marked)
            return [];
        var width = encoder.Sizes.Width;
        var workspace = workspaces.TryTake(out var free) ? free : new EncoderWorkspace();
        var top = encoder.Run(marked.Pieces, [0, marked.Pieces.Length], workspace);
        var memory = pool.Rent();
        var rows = memory.First(3 * width);
        top[..width].CopyTo(rows);
        top.Slice(marked.Source * width, width).CopyTo(rows[width..]);
        top.Slice(marked.Target * width, width).CopyTo(rows[(2 * width)..]);
        workspaces.Add(workspace);
        var inner = memory.Second(hidden.Outputs + root.Outputs);
        var active = inner[..hidden.Outputs];
        var scores = inner[hidden.Outputs..];
        hidden.Apply(rows, 1, active, memory.Quantized);
        Activations.Gelu(active);
        root.Apply(active, 1, scores, memory.Quantized);
        Softmax.Row(scores);
        ImmutableArray<float> result = [.. scores];
        pool.Return(memory);
        return result;
    }
}
