using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Layer normalisation (Ba, Kiros and Hinton, arXiv 1607.06450) of rows, forward and backward.</summary>
public static class Normalization
{
    /// <summary>y = (x - mean) / sqrt(variance + epsilon) * weight + bias, row by row.</summary>
    /// <param name="x">Row-major [rows x width].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="weight">One value per column.</param>
    /// <param name="bias">One value per column.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="y">Receives the result; may be x itself.</param>
    /// <param name="normalized">Receives (x - mean) / sqrt(variance + epsilon) for the backward pass; empty when not wanted.</param>
    /// <param name="inverseDeviations">Receives 1 / sqrt(variance + epsilon) per row for the backward pass; empty when not wanted.</param>
    /// <exception cref="ArgumentException">A span is too short, or has not one value per column.</exception>
    public static void LayerNorm(
        ReadOnlySpan<float> x, int rows, int width, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, float epsilon, Span<float> y,
        Span<float> normalized = default, Span<float> inverseDeviations = default)
    {
        Check(x.Length >= rows * width && y.Length >= rows * width && weight.Length == width && bias.Length == width
            && (normalized.IsEmpty || (normalized.Length >= rows * width && inverseDeviations.Length >= rows)));
        for (var row = 0; row < rows; row++)
        {
            var source = x.Slice(row * width, width);
            var target = y.Slice(row * width, width);
            var mean = TensorPrimitives.Sum(source) / width;
            TensorPrimitives.Subtract(source, mean, target);
            var inverse = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(target) / width) + epsilon);
            if (!normalized.IsEmpty)
            {
                TensorPrimitives.Multiply(target, inverse, normalized.Slice(row * width, width));
                inverseDeviations[row] = inverse;
            }

            Scale(target, inverse, weight, bias);
        }
    }

    /// <summary>Gradients of <see cref="LayerNorm"/>.</summary>
    /// <param name="dy">Gradients of the outputs, [rows x width].</param>
    /// <param name="normalized">As kept by the forward pass.</param>
    /// <param name="inverseDeviations">As kept by the forward pass.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="weight">One value per column.</param>
    /// <param name="dx">Receives the gradients of the inputs; may be dy itself.</param>
    /// <param name="dWeight">Gradients of the weights are added here.</param>
    /// <param name="dBias">Gradients of the biases are added here.</param>
    /// <exception cref="ArgumentException">A span is too short, or has not one value per column.</exception>
    public static void Backward(
        ReadOnlySpan<float> dy, ReadOnlySpan<float> normalized, ReadOnlySpan<float> inverseDeviations, int rows, int width,
        ReadOnlySpan<float> weight, Span<float> dx, Span<float> dWeight, Span<float> dBias)
    {
        Check(dy.Length >= rows * width && normalized.Length >= rows * width && inverseDeviations.Length >= rows && dx.Length >= rows * width
            && weight.Length == width && dWeight.Length == width && dBias.Length == width);
        for (var row = 0; row < rows; row++)
        {
            var outer = dy.Slice(row * width, width);
            var hat = normalized.Slice(row * width, width);
            var target = dx.Slice(row * width, width);
            TensorPrimitives.Add(dBias, outer, dBias);
            TensorPrimitives.MultiplyAdd(outer, hat, dWeight, dWeight);
            TensorPrimitives.Multiply(outer, weight, target);
            var meanGradient = TensorPrimitives.Sum<float>(target) / width;
            var meanProduct = TensorPrimitives.Dot(target, hat) / width;
            var inverse = inverseDeviations[row];
            ref var g = ref MemoryMarshal.GetReference(target);
            ref var h = ref MemoryMarshal.GetReference(hat);
            var i = 0;
            for (; i <= width - Vector512<float>.Count; i += Vector512<float>.Count)
            {
                var value = Vector512.LoadUnsafe(ref g, (nuint)i) - Vector512.Create(meanGradient) - (Vector512.LoadUnsafe(ref h, (nuint)i) * meanProduct);
                (value * inverse).StoreUnsafe(ref g, (nuint)i);
            }

            for (; i < width; i++)
                target[i] = (target[i] - meanGradient - (hat[i] * meanProduct)) * inverse;
        }
    }

    /// <summary>The loops below read and write without looking at lengths again.</summary>
    private static void Check(bool fits)
    {
        if (!fits)
            throw new ArgumentException("The spans do not fit rows x width.");
    }

    private static void Scale(Span<float> target, float inverse, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias)
    {
        ref var t = ref MemoryMarshal.GetReference(target);
        ref var w = ref MemoryMarshal.GetReference(weight);
        ref var b = ref MemoryMarshal.GetReference(bias);
        var i = 0;
        for (; i <= target.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var scaled = Vector512.LoadUnsafe(ref t, (nuint)i) * inverse;
            Vector512.FusedMultiplyAdd(scaled, Vector512.LoadUnsafe(ref w, (nuint)i), Vector512.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        }

        for (; i < target.Length; i++)
            target[i] = MathF.FusedMultiplyAdd(target[i] * inverse, weight[i], bias[i]);
    }
}
