using System.Buffers;
using System.Numerics.Tensors;
using Chancery.Neural.Kernels;

namespace Chancery.Grammar;

/// <summary>Chooses the relation of each word to its head by a biaffine form for each relation. Immutable, thread-safe.</summary>
/// <remarks>
/// score_r(d, h) = [d; 1]ᵀ U_r [h; 1] (Dozat and Manning, ICLR 2017, equation 3, the linear terms inside U). Only arcs of the tree are scored: a
/// block of heads is multiplied by all U_r at once, then each product by its dependent. The root's relation is <c>root</c>, and no other word's,
/// so the vector that the model holds for the root candidate (<c>labels.root</c>) matters in training only.
/// </remarks>
public sealed class DeprelScorer
{
    private const int Block = 12;
    private readonly PackedMatrix bilinear;
    private readonly int relations;
    private readonly int rootIndex;
    private readonly int side;

    /// <summary>Takes the weights.</summary>
    /// <param name="bilinear">U, row-major [relations x (width + 1) x (width + 1)]: relation, dependent, head.</param>
    /// <param name="width">Values of a dependent's or head's vector.</param>
    /// <param name="relations">Number of relations.</param>
    /// <param name="rootIndex">Place of <c>root</c> among the relations.</param>
    /// <exception cref="ArgumentException">The length of bilinear does not fit.</exception>
    public DeprelScorer(ReadOnlySpan<float> bilinear, int width, int relations, int rootIndex)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(relations, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)rootIndex, (uint)relations, nameof(rootIndex));
        Width = width;
        side = width + 1;
        this.relations = relations;
        this.rootIndex = rootIndex;
        this.bilinear = PackedMatrix.FromOutIn(bilinear, relations * side, side);
    }

    /// <summary>Values of a dependent's or head's vector.</summary>
    public int Width { get; }

    /// <summary>Chooses the relations of sentences.</summary>
    /// <param name="dependents">The words as dependents, row-major [words x width].</param>
    /// <param name="heads">The words as heads, row-major [words x width].</param>
    /// <param name="headOf">For each word the row of its head in the batch; -1 for a root.</param>
    /// <param name="chosen">Receives the place of the best relation of each word.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public void Choose(ReadOnlySpan<float> dependents, ReadOnlySpan<float> heads, ReadOnlySpan<int> headOf, Span<int> chosen)
    {
        var inputs = ArrayPool<float>.Shared.Rent((Block + 1) * side);
        var products = ArrayPool<float>.Shared.Rent(Block * relations * side);
        try
        {
            var dependent = inputs.AsSpan(Block * side, side);
            dependent[Width] = 1;
            for (var first = 0; first < headOf.Length; first += Block)
            {
                var count = Math.Min(Block, headOf.Length - first);
                Gather(heads, headOf.Slice(first, count), inputs);
                MatrixKernel.Multiply(inputs, count, bilinear, products);
                for (var row = 0; row < count; row++)
                {
                    dependents.Slice((first + row) * Width, Width).CopyTo(dependent);
                    chosen[first + row] = headOf[first + row] < 0 ? rootIndex : Best(products.AsSpan(row * relations * side), dependent);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(inputs);
            ArrayPool<float>.Shared.Return(products);
        }
    }

    private void Gather(ReadOnlySpan<float> heads, ReadOnlySpan<int> headOf, Span<float> inputs)
    {
        for (var row = 0; row < headOf.Length; row++)
        {
            var input = inputs.Slice(row * side, side);
            if (headOf[row] < 0)
                input.Clear();
            else
                heads.Slice(headOf[row] * Width, Width).CopyTo(input);
            input[Width] = 1;
        }
    }

    private int Best(ReadOnlySpan<float> products, ReadOnlySpan<float> dependent)
    {
        var (best, bestScore) = (-1, 0f);
        for (var relation = 0; relation < relations; relation++)
        {
            if (relation == rootIndex)
                continue;
            var score = TensorPrimitives.Dot(products.Slice(relation * side, side), dependent);
            if (best < 0 || score > bestScore)
                (best, bestScore) = (relation, score);
        }

        return best;
    }
}
