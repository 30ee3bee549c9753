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
                    for (var i = 0; i < count; i++)
                        Rescale(sums + (i * QuantizedMatrix.PanelWidth), rowScales[row + i], scales + output, biases is null ? null : biases + output, width, product + ((nint)(row + i) * weights.Outputs) + output);
                }
            }
        }
    }

    /// <summary>y = sum · (row scale · output scale) + bias, each step rounded, so that vectors and single values agree.</summary>
    private static void Rescale(int* sums, float rowScale, float* scales, float* bias, int width, float* y)
    {
        var i = 0;
        for (; i + 8 <= width; i += 8)
        {
            var value = Vector256.ConvertToSingle(Vector256.Load(sums + i)) * (Vector256.Load(scales + i) * rowScale);
            if (bias is not null)
                value += Vector256.Load(bias + i);
            value.Store(y + i);
        }

        for (; i < width; i++)
        {
            var value = sums[i] * (scales[i] * rowScale);
            y[i] = bias is null ? value : value + bias[i];
        }
    }

    private static void Quantize(ReadOnlySpan<float> x, int rows, Span<sbyte> values, int stride, Span<float> rowScales, int offset)
    {
        var inputs = x.Length / rows;
        for (var row = 0; row < rows; row++)
        {
            var source = x.Slice(row * inputs, inputs);
            var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(source));
            var inverse = Largest / largest;

            // A row whose inverse scale overflows is all zero, or smaller than any float sum can show.
            if (float.IsInfinity(inverse))
                (inverse, largest) = (0f, 0f);
            rowScales[row] = largest / Largest;
            QuantizeRow(source, inverse, offset, values.Slice(row * stride, stride));
        }
    }

    private static void QuantizeRow(ReadOnlySpan<float> x, float inverse, int offset, Span<sbyte> values)
    {
        var i = 0;
        fixed (float* source = x)
        fixed (sbyte* target = values)
        {
            for (; i + 32 <= x.Length; i += 32)
            {
                var low = Vector256.Narrow(Steps(source + i, inverse, offset), Steps(source + i + 8, inverse, offset));
                var high = Vector256.Narrow(Steps(source + i + 16, inverse, offset), Steps(source + i + 24, inverse, offset));
                Vector256.Narrow(low, high).Store(target + i);
            }
        }

        for (; i < x.Length; i++)
            values[i] = unchecked((sbyte)((int)MathF.Round(x[i] * inverse) + offset));
        values[i..].Clear();
    }

    private static Vector256<int> Steps(float* x, float inverse, int offset) =>
        Vector256.ConvertToInt32Native(Vector256.Round(Vector256.Load(x) * inverse)) + Vector256.Create(offset);
}
