using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Matrix product of activations, quantised on the fly, with 8-bit weights.</summary>
/// <remarks>Each row of x is quantised by itself (symmetric, its largest magnitude is 127, ties to even), products are summed in 32 bits
/// without rounding, and the sum is scaled back; so a row's result does not depend on the other rows, nor on the instructions used.
/// The scheme is that of Zafrir et al., "Q8BERT", 2019, with the activations' scale taken per row instead of per tensor.
/// The error of one output is at most scale(x)/2 · Σ|w| against the same weights in floating point.</remarks>
public static unsafe class QuantizedKernel
{
    /// <summary>Rows quantised together: a multiple of every tile, small enough for 384 inputs to stay in the first-level cache.</summary>
    internal const int RowBlock = 48;

    private const int Largest = 127;
    private const int LargestTile = 8;

    /// <summary>y = x W (+ bias).</summary>
    /// <param name="x">Row-major [rows x inputs]. A row with a value that is not finite gives a row that is not finite.</param>
    /// <param name="rows">Rows of x and y.</param>
    /// <param name="weights">The packed right-hand side.</param>
    /// <param name="y">Row-major [rows x outputs]; may not overlap x.</param>
    /// <param name="bias">One value per output, or empty.</param>
    /// <param name="scratch">Working memory of the calling worker.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public static void Multiply(ReadOnlySpan<float> x, int rows, QuantizedMatrix weights, Span<float> y, ReadOnlySpan<float> bias, QuantizedScratch scratch) =>
        Multiply(QuantizedPaths.Best, x, rows, weights, y, bias, scratch);

    internal static void Multiply(QuantizedPath path, ReadOnlySpan<float> x, int rows, QuantizedMatrix weights, Span<float> y, ReadOnlySpan<float> bias, QuantizedScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(scratch);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        if (x.Length < (long)rows * weights.Inputs || y.Length < (long)rows * weights.Outputs || (!bias.IsEmpty && bias.Length != weights.Outputs))
            throw new ArgumentException($"The spans do not fit {rows} rows of {weights.Inputs} inputs and {weights.Outputs} outputs.");
        switch (path)
        {
            case QuantizedPath.AvxVnni:
                Run<VnniTile>(x, rows, weights, y, bias, scratch);
                break;
            case QuantizedPath.Avx512:
                Run<Wide512Tile>(x, rows, weights, y, bias, scratch);
                break;
            case QuantizedPath.Avx2:
                Run<Wide256Tile>(x, rows, weights, y, bias, scratch);
                break;
            case QuantizedPath.ArmDot:
                Run<ArmDotTile>(x, rows, weights, y, bias, scratch);
                break;
            case QuantizedPath.Portable:
                Run<PortableTile>(x, rows, weights, y, bias, scratch);
                break;
            default:
                Run<ScalarTile>(x, rows, weights, y, bias, scratch);
                break;
        }
    }

    private static void Run<TTile>(ReadOnlySpan<float> x, int rows, QuantizedMatrix weights, Span<float> y, ReadOnlySpan<float> bias, QuantizedScratch scratch)
        where TTile : struct, IQuantizedTile
    {
        for (var first = 0; first < rows; first += RowBlock)
        {
            var count = Math.Min(RowBlock, rows - first);
            RunBlock<TTile>(x.Slice(first * weights.Inputs, count * weights.Inputs), count, weights, y[(first * weights.Outputs)..], bias, scratch);
        }
    }

    private static void RunBlock<TTile>(ReadOnlySpan<float> x, int rows, QuantizedMatrix weights, Span<float> y, ReadOnlySpan<float> bias, QuantizedScratch scratch)
        where TTile : struct, IQuantizedTile
    {
        var stride = weights.GroupCount * QuantizedMatrix.GroupSize;
        var values = scratch.Values(RowBlock * stride)[..(rows * stride)];
        Quantize(x, rows, values, stride, scratch.RowScales, TTile.IsOffset ? 128 : 0);
        var wide = TTile.IsWide ? scratch.Wide(RowBlock * stride)[..(rows * stride)] : default;
        if (TTile.IsWide)
            TensorPrimitives.ConvertTruncating(values, wide);

        var sums = stackalloc int[LargestTile * QuantizedMatrix.PanelWidth];
        fixed (sbyte* narrowStart = values, panels = weights.Panels)
        fixed (short* wideStart = wide)
        fixed (int* corrections = weights.Corrections)
        fixed (float* scales = weights.Scales, biases = bias, rowScales = scratch.RowScales, product = y)
        {
            var left = TTile.IsWide ? (byte*)wideStart : (byte*)narrowStart;
            nint strideBytes = TTile.IsWide ? stride * sizeof(short) : stride;
            for (var panel = 0; panel < weights.PanelCount; panel++)
            {
                var output = panel * QuantizedMatrix.PanelWidth;
                var width = Math.Min(QuantizedMatrix.PanelWidth, weights.Outputs - output);
                var panelStart = panels + ((nint)panel * weights.PanelBytes);
                for (var row = 0; row < rows; row += TTile.Rows)
                {
                    var count = Math.Min(TTile.Rows, rows - row);
                    TTile.Multiply(left + (row * strideBytes), strideBytes, count, weights.GroupCount, panelStart, corrections + output, sums);
                    Rescale(sums, count, rowScales + row, scales + output, biases is null ? null : biases + output, width, product + ((nint)row * weights.Outputs) + output, weights.Outputs);
                }
            }
        }
    }

    /// <summary>y = sum · (row scale · output scale) + bias, each step rounded, so that vectors and single values agree.</summary>
    private static void Rescale(int* sums, int rows, float* rowScales, float* scales, float* bias, int width, float* y, nint stride)
    {
        if (width < QuantizedMatrix.PanelWidth)
        {
            RescaleEdge(sums, rows, rowScales, scales, bias, width, y, stride);
            return;
        }

        // -0 is what changes no value when it is added.
        var none = Vector256.Create(-0f);
        Vector256<float> s0 = Vector256.Load(scales), s1 = Vector256.Load(scales + 8);
        Vector256<float> b0 = bias is null ? none : Vector256.Load(bias), b1 = bias is null ? none : Vector256.Load(bias + 8);
        for (var row = 0; row < rows; row++)
        {
            var rowScale = Vector256.Create(rowScales[row]);
            ((Vector256.ConvertToSingle(Vector256.Load(sums)) * (s0 * rowScale)) + b0).Store(y);
            ((Vector256.ConvertToSingle(Vector256.Load(sums + 8)) * (s1 * rowScale)) + b1).Store(y + 8);
            sums += QuantizedMatrix.PanelWidth;
            y += stride;
        }
    }

    private static void RescaleEdge(int* sums, int rows, float* rowScales, float* scales, float* bias, int width, float* y, nint stride)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < width; i++)
            {
                var value = sums[(row * QuantizedMatrix.PanelWidth) + i] * (scales[i] * rowScales[row]);
                y[(row * stride) + i] = bias is null ? value : value + bias[i];
            }
        }
    }

    private static void Quantize(ReadOnlySpan<float> x, int rows, Span<sbyte> values, int stride, Span<float> rowScales, int offset)
    {
        var inputs = x.Length / rows;
        for (var row = 0; row < rows; row++)
        {
            var source = x.Slice(row * inputs, inputs);
            var largest = LargestMagnitude(source);
            var inverse = Largest / largest;

            // A row whose inverse scale overflows is all zero, or smaller than any float sum can show.
            if (float.IsInfinity(inverse))
                (inverse, largest) = (0f, 0f);
            rowScales[row] = largest / Largest;
            QuantizeRow(source, inverse, offset, values.Slice(row * stride, stride));
        }
    }

    /// <summary>The largest magnitude, or NaN when there is one: without the sign, floats are ordered as their bits are, NaN last.</summary>
    private static float LargestMagnitude(ReadOnlySpan<float> x)
    {
        const int magnitude = int.MaxValue;
        var i = 0;
        var largest = 0;
        fixed (float* source = x)
        {
            Vector256<int> m0 = default, m1 = default, m2 = default, m3 = default;
            var mask = Vector256.Create(magnitude);
            for (; i + 32 <= x.Length; i += 32)
            {
                m0 = Vector256.Max(m0, Vector256.Load((int*)source + i) & mask);
                m1 = Vector256.Max(m1, Vector256.Load((int*)source + i + 8) & mask);
                m2 = Vector256.Max(m2, Vector256.Load((int*)source + i + 16) & mask);
                m3 = Vector256.Max(m3, Vector256.Load((int*)source + i + 24) & mask);
            }

            m0 = Vector256.Max(Vector256.Max(m0, m1), Vector256.Max(m2, m3));
            for (var lane = 0; lane < Vector256<int>.Count; lane++)
                largest = Math.Max(largest, m0[lane]);
        }

        for (; i < x.Length; i++)
            largest = Math.Max(largest, BitConverter.SingleToInt32Bits(x[i]) & magnitude);
        return BitConverter.Int32BitsToSingle(largest);
    }

    /// <summary>Rounds x / scale to bytes, ties to even, by adding 1.5 · 2²³: the low byte of the sum is the integer.</summary>
    private static void QuantizeRow(ReadOnlySpan<float> x, float inverse, int offset, Span<sbyte> values)
    {
        var i = 0;
        var shift = 12_582_912f + offset;
        fixed (float* source = x)
        fixed (sbyte* target = values)
        {
            for (; i + 32 <= x.Length; i += 32)
            {
                var low = Vector256.Narrow(Steps(source + i, inverse, shift), Steps(source + i + 8, inverse, shift));
                var high = Vector256.Narrow(Steps(source + i + 16, inverse, shift), Steps(source + i + 24, inverse, shift));
                Vector256.Narrow(low, high).Store(target + i);
            }
        }

        for (; i < x.Length; i++)
            values[i] = unchecked((sbyte)BitConverter.SingleToInt32Bits((x[i] * inverse) + shift));
        values[i..].Clear();
    }

    private static Vector256<int> Steps(float* x, float inverse, float shift) =>
        ((Vector256.Load(x) * inverse) + Vector256.Create(shift)).AsInt32();
}
