using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Softmax of rows, forward and backward.</summary>
public static class Softmax
{
    /// <summary>Replaces a row by exp(scale x - max) / sum.</summary>
    /// <param name="row">At least one finite value.</param>
    /// <param name="scale">Factor before the exponential.</param>
    public static void Row(Span<float> row, float scale = 1)
    {
        if (row.IsEmpty)
            return;
        var max = TensorPrimitives.Max<float>(row) * scale;
        ref var first = ref MemoryMarshal.GetReference(row);
        var i = 0;
        var sums = Vector512<float>.Zero;
        for (; i <= row.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var value = Vector512.Exp(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)i), Vector512.Create(scale), Vector512.Create(-max)));
            value.StoreUnsafe(ref first, (nuint)i);
            sums += value;
        }

        var sum = Vector512.Sum(sums);
        for (; i < row.Length; i++)
        {
            row[i] = MathF.Exp((row[i] * scale) - max);
            sum += row[i];
        }

        TensorPrimitives.Multiply(row, 1 / sum, row);
    }

    /// <summary>Softmax of each row of a matrix.</summary>
    /// <param name="values">Row-major [rows x width].</param>
    /// <param name="width">Length of a row.</param>
    public static void Rows(Span<float> values, int width)
    {
        for (var start = 0; start < values.Length; start += width)
            Row(values.Slice(start, width));
    }

    /// <summary>The gradient of <see cref="Row"/>: dx = scale p (dp - sum(p dp)).</summary>
    /// <param name="probabilities">The forward pass's result.</param>
    /// <param name="gradient">Gradients of the probabilities; replaced by those of the inputs.</param>
    /// <param name="scale">The forward pass's factor.</param>
    public static void BackwardRow(ReadOnlySpan<float> probabilities, Span<float> gradient, float scale = 1)
    {
        var inner = TensorPrimitives.Dot(probabilities, gradient);
        TensorPrimitives.Subtract(gradient, inner, gradient);
        TensorPrimitives.Multiply(gradient, probabilities, gradient);
        if (scale != 1)
            TensorPrimitives.Multiply(gradient, scale, gradient);
    }
}
