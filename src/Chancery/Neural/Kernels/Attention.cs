using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Scaled dot-product attention (Vaswani et al., NeurIPS 2017) of one sequence, all heads; sequences of a batch stand one after another, without padding.</summary>
/// <remarks>Row i of qkv holds query, key and value of piece i, each [heads x headWidth]. The head width must be a multiple of 16.</remarks>
public static class Attention
{
    /// <summary>Floats of scratch that the methods need.</summary>
    /// <param name="length">Pieces in the sequence.</param>
    /// <param name="headWidth">Width of a head.</param>
    public static int ScratchSize(int length, int headWidth) => (headWidth * Padded(length)) + (2 * length * Padded(length));

    /// <summary>Attention without dropout: context = softmax(q kᵀ / sqrt(headWidth)) v.</summary>
    /// <param name="qkv">Row-major [length x 3 * heads * headWidth].</param>
    /// <param name="length">Pieces in the sequence.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="headWidth">Width of a head.</param>
    /// <param name="context">Receives the result, row-major [length x heads * headWidth].</param>
    /// <param name="scratch">At least <see cref="ScratchSize"/> values.</param>
    /// <exception cref="ArgumentException">A span is too short, or the head width is no multiple of 16.</exception>
    public static void Apply(ReadOnlySpan<float> qkv, int length, int heads, int headWidth, Span<float> context, Span<float> scratch) =>
        Run(qkv, length, heads, headWidth, context, scratch, [], []);

    /// <summary>Attention that keeps its probabilities for the backward pass.</summary>
    /// <param name="qkv">As in <see cref="Apply"/>.</param>
    /// <param name="length">Pieces in the sequence.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="headWidth">Width of a head.</param>
    /// <param name="context">As in <see cref="Apply"/>.</param>
    /// <param name="scratch">As in <see cref="Apply"/>.</param>
    /// <param name="probabilities">Receives [heads x length x length], before dropout.</param>
    /// <param name="mask">Dropout multipliers of the probabilities, of the same shape; empty for none.</param>
    /// <exception cref="ArgumentException">As in <see cref="Apply"/>.</exception>
    public static void ApplyTraining(
        ReadOnlySpan<float> qkv, int length, int heads, int headWidth, Span<float> context, Span<float> scratch, Span<float> probabilities, ReadOnlySpan<float> mask) =>
        Run(qkv, length, heads, headWidth, context, scratch, probabilities, mask);

    /// <summary>Gradients of query, key and value.</summary>
    /// <param name="dContext">Gradients of the context, [length x heads * headWidth].</param>
    /// <param name="probabilities">As kept by <see cref="ApplyTraining"/>.</param>
    /// <param name="mask">As given to <see cref="ApplyTraining"/>.</param>
    /// <param name="qkv">The forward pass's input.</param>
    /// <param name="length">Pieces in the sequence.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="headWidth">Width of a head.</param>
    /// <param name="dQkv">Receives the gradients, of the shape of qkv.</param>
    /// <param name="scratch">As in <see cref="Apply"/>.</param>
    /// <exception cref="ArgumentException">As in <see cref="Apply"/>.</exception>
    public static void Backward(
        ReadOnlySpan<float> dContext, ReadOnlySpan<float> probabilities, ReadOnlySpan<float> mask, ReadOnlySpan<float> qkv, int length, int heads, int headWidth,
        Span<float> dQkv, Span<float> scratch)
    {
        var width = heads * headWidth;
        var padded = Padded(length);
        Check(headWidth, dContext.Length >= length * width && qkv.Length >= length * 3 * width && dQkv.Length >= length * 3 * width
            && probabilities.Length >= heads * length * length && (mask.IsEmpty || mask.Length >= heads * length * length) && scratch.Length >= ScratchSize(length, headWidth));
        var transposed = scratch[..(headWidth * padded)];
        var gradients = scratch.Slice(headWidth * padded, length * padded);
        var dropped = scratch.Slice((headWidth * padded) + (length * padded), length * padded);
        var scale = 1 / MathF.Sqrt(headWidth);
        dQkv[..(length * 3 * width)].Clear();
        for (var head = 0; head < heads; head++)
        {
            var offset = head * headWidth;
            Transpose(qkv[((2 * width) + offset)..], 3 * width, length, headWidth, padded, transposed);
            Products(dContext[offset..], width, length, headWidth, padded, transposed, gradients);
            for (var row = 0; row < length; row++)
            {
                var place = ((head * length) + row) * length;
                var kept = probabilities.Slice(place, length);
                var gradient = gradients.Slice(row * padded, length);
                var used = dropped.Slice(row * padded, length);
                kept.CopyTo(used);
                if (!mask.IsEmpty)
                {
                    TensorPrimitives.Multiply(used, mask.Slice(place, length), used);
                    TensorPrimitives.Multiply(gradient, mask.Slice(place, length), gradient);
                }

                Softmax.BackwardRow(kept, gradient, scale);
            }

            AccumulateTransposed(dropped, padded, length, dContext[offset..], width, headWidth, dQkv[((2 * width) + offset)..], 3 * width);
            Accumulate(gradients, padded, length, qkv[(width + offset)..], 3 * width, headWidth, dQkv[offset..], 3 * width);
            AccumulateTransposed(gradients, padded, length, qkv[offset..], 3 * width, headWidth, dQkv[(width + offset)..], 3 * width);
        }
    }

    private static void Run(
        ReadOnlySpan<float> qkv, int length, int heads, int headWidth, Span<float> context, Span<float> scratch, Span<float> probabilities, ReadOnlySpan<float> mask)
    {
        var width = heads * headWidth;
        Check(headWidth, qkv.Length >= length * 3 * width && context.Length >= length * width && scratch.Length >= ScratchSize(length, headWidth)
            && (probabilities.IsEmpty || probabilities.Length >= heads * length * length) && (mask.IsEmpty || mask.Length >= heads * length * length));
        var padded = Padded(length);
        var transposed = scratch[..(headWidth * padded)];
        var scores = scratch.Slice(headWidth * padded, length * padded);
        var scale = 1 / MathF.Sqrt(headWidth);
        context[..(length * width)].Clear();
        for (var head = 0; head < heads; head++)
        {
            var offset = head * headWidth;
            Transpose(qkv[(width + offset)..], 3 * width, length, headWidth, padded, transposed);
            Products(qkv[offset..], 3 * width, length, headWidth, padded, transposed, scores);
            for (var row = 0; row < length; row++)
            {
                var values = scores.Slice(row * padded, length);
                Softmax.Row(values, scale);
                if (probabilities.IsEmpty)
                    continue;
                var place = ((head * length) + row) * length;
                values.CopyTo(probabilities[place..]);
                if (!mask.IsEmpty)
                    TensorPrimitives.Multiply(values, mask.Slice(place, length), values);
            }

            Accumulate(scores, padded, length, qkv[((2 * width) + offset)..], 3 * width, headWidth, context[offset..], width);
        }
    }

    /// <summary>The loops below read and write without looking at lengths again.</summary>
    private static void Check(int headWidth, bool fits)
    {
        if (headWidth % Vector512<float>.Count != 0)
            throw new ArgumentException($"The head width {headWidth} is not a multiple of {Vector512<float>.Count}.", nameof(headWidth));
        if (!fits)
            throw new ArgumentException("A span is too short for this length, number of heads and head width.");
    }

    private static int Padded(int length) => (length + 15) / 16 * 16;

    private static void Transpose(ReadOnlySpan<float> source, int stride, int length, int headWidth, int padded, Span<float> target)
    {
        for (var row = 0; row < length; row++)
        {
            var values = source.Slice(row * stride, headWidth);
            for (var d = 0; d < values.Length; d++)
                target[(d * padded) + row] = values[d];
        }

        for (var d = 0; d < headWidth; d++)
            target.Slice((d * padded) + length, padded - length).Clear();
    }

    /// <summary>result[i, j] = left[i] . right[j], the right side transposed.</summary>
    private static void Products(ReadOnlySpan<float> left, int stride, int length, int headWidth, int padded, ReadOnlySpan<float> transposed, Span<float> result)
    {
        ref var right = ref MemoryMarshal.GetReference(transposed);
        ref var target = ref MemoryMarshal.GetReference(result);
        ref var source = ref MemoryMarshal.GetReference(left);
        for (var row = 0; row < length; row += 4)
        {
            ref var r0 = ref Unsafe.Add(ref source, row * stride);
            ref var r1 = ref Unsafe.Add(ref source, Math.Min(row + 1, length - 1) * stride);
            ref var r2 = ref Unsafe.Add(ref source, Math.Min(row + 2, length - 1) * stride);
            ref var r3 = ref Unsafe.Add(ref source, Math.Min(row + 3, length - 1) * stride);
            for (var column = 0; column < padded; column += 16)
            {
                Vector512<float> a = default, b = default, c = default, e = default;
                for (var d = 0; d < headWidth; d++)
                {
                    var key = Vector512.LoadUnsafe(ref right, (nuint)((d * padded) + column));
                    a = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref r0, d)), key, a);
                    b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref r1, d)), key, b);
                    c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref r2, d)), key, c);
                    e = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref r3, d)), key, e);
                }

                a.StoreUnsafe(ref target, (nuint)((row * padded) + column));
                if (row + 1 < length)
                    b.StoreUnsafe(ref target, (nuint)(((row + 1) * padded) + column));
                if (row + 2 < length)
                    c.StoreUnsafe(ref target, (nuint)(((row + 2) * padded) + column));
                if (row + 3 < length)
                    e.StoreUnsafe(ref target, (nuint)(((row + 3) * padded) + column));
            }
        }
    }

    /// <summary>result[i] += sum over j of weights[i, j] values[j].</summary>
    private static void Accumulate(ReadOnlySpan<float> weights, int weightStride, int length, ReadOnlySpan<float> values, int valueStride, int headWidth, Span<float> result, int resultStride)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var row = 0; row < length; row++)
        {
            var factors = weights.Slice(row * weightStride, length);
            for (var d = 0; d < headWidth; d += 32)
            {
                var second = d + 16 < headWidth;
                var place = (nuint)((row * resultStride) + d);
                var low = Vector512.LoadUnsafe(ref target, place);
                var high = second ? Vector512.LoadUnsafe(ref target, place + 16) : default;
                for (var j = 0; j < factors.Length; j++)
                {
                    var factor = Vector512.Create(factors[j]);
                    low = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref source, (nuint)((j * valueStride) + d)), low);
                    if (second)
                        high = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref source, (nuint)((j * valueStride) + d + 16)), high);
                }

                low.StoreUnsafe(ref target, place);
                if (second)
                    high.StoreUnsafe(ref target, place + 16);
            }
        }
    }

    /// <summary>result[j] += sum over i of weights[i, j] values[i].</summary>
    private static void AccumulateTransposed(ReadOnlySpan<float> weights, int weightStride, int length, ReadOnlySpan<float> values, int valueStride, int headWidth, Span<float> result, int resultStride)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var column = 0; column < length; column++)
        {
            for (var d = 0; d < headWidth; d += 16)
            {
                var place = (nuint)((column * resultStride) + d);
                var sum = Vector512.LoadUnsafe(ref target, place);
                for (var row = 0; row < length; row++)
                    sum = Vector512.FusedMultiplyAdd(Vector512.Create(weights[(row * weightStride) + column]), Vector512.LoadUnsafe(ref source, (nuint)((row * valueStride) + d)), sum);
                sum.StoreUnsafe(ref target, place);
            }
        }
    }
}
