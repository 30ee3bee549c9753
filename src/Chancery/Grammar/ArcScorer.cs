using System.Buffers;
using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Chancery.Neural.Kernels;

namespace Chancery.Grammar;

/// <summary>Scores every word as the head of every other by a biaffine form. Immutable, thread-safe.</summary>
/// <remarks>score(d, h) = dᵀ B h + b·h (Dozat and Manning, ICLR 2017, equation 6). Candidate 0 is the root, whose vector is learned.</remarks>
public sealed class ArcScorer
{
    private readonly PackedMatrix bilinear;
    private readonly float[] root;
    private readonly float[] headBias;
    private readonly ConcurrentBag<PackedMatrix> packs = [];

    /// <summary>Takes the weights.</summary>
    /// <param name="bilinear">B, row-major [width x width].</param>
    /// <param name="headBias">b, one value for each of the width.</param>
    /// <param name="root">The head vector of the root candidate.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public ArcScorer(ReadOnlySpan<float> bilinear, ReadOnlySpan<float> headBias, ReadOnlySpan<float> root)
    {
        Width = root.Length;
        if (headBias.Length != Width)
            throw new ArgumentException($"Expected {Width} values, got {headBias.Length}.", nameof(headBias));
        this.bilinear = PackedMatrix.FromInOut(bilinear, Width, Width);
        this.root = root.ToArray();
        this.headBias = headBias.ToArray();
    }

    /// <summary>Values of a dependent's or head's vector.</summary>
    public int Width { get; }

    /// <summary>Scores the arcs of sentences.</summary>
    /// <param name="dependents">The words as dependents, row-major [words x width].</param>
    /// <param name="heads">The words as heads, row-major [words x width].</param>
    /// <param name="sentenceStarts">Row of each sentence's first word, and at the end the number of words.</param>
    /// <param name="scores">Receives for each sentence in turn [n x (n + 1)]: a row per dependent, column 0 the root, column 1 + j word j.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public void Score(ReadOnlySpan<float> dependents, ReadOnlySpan<float> heads, ReadOnlySpan<int> sentenceStarts, Span<float> scores)
    {
        var words = sentenceStarts[^1];
        var projected = ArrayPool<float>.Shared.Rent(words * Width);
        var pack = packs.TryTake(out var kept) ? kept : PackedMatrix.FromOutIn(root, 1, Width);
        try
        {
            MatrixKernel.Multiply(dependents, words, bilinear, projected);
            for (var sentence = 0; sentence + 1 < sentenceStarts.Length; sentence++)
            {
                var (start, end) = (sentenceStarts[sentence], sentenceStarts[sentence + 1]);
                var size = (end - start) * (end - start + 1);
                ScoreSentence(projected.AsSpan(start * Width), heads[(start * Width)..(end * Width)], end - start, pack, scores[..size]);
                scores = scores[size..];
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(projected);
            packs.Add(pack);
        }
    }

    private void ScoreSentence(ReadOnlySpan<float> projected, ReadOnlySpan<float> heads, int words, PackedMatrix pack, Span<float> scores)
    {
        var candidates = ArrayPool<float>.Shared.Rent((words + 1) * (Width + 1));
        try
        {
            var vectors = candidates.AsSpan(0, (words + 1) * Width);
            var biases = candidates.AsSpan((words + 1) * Width, words + 1);
            root.CopyTo(vectors);
            heads.CopyTo(vectors[Width..]);
            for (var candidate = 0; candidate <= words; candidate++)
                biases[candidate] = TensorPrimitives.Dot(headBias, vectors.Slice(candidate * Width, Width));
            pack.Resize(Width, words + 1);
            pack.RepackOutIn(vectors);
            MatrixKernel.Multiply(projected, words, pack, scores, biases);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(candidates);
        }
    }
}
