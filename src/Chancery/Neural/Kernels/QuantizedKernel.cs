using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Matrix product of activations, quantised on the fly, with 8-bit weights.</summary>
/// <remarks>Each row of x is quantised by itself (round its centre, its ends are -127 and 127, ties to even), products are summed in 32 bits
/// without rounding, and the sum is scaled back; so a row's result does not depend on the other rows, nor on the instructions used.
/// The scheme is that of Zafrir et al., "Q8BERT", 2019, with the activations' scale and centre taken per row instead of per tensor: what GELU
/// leaves is nearly all on one side of zero, and a symmetric scale would waste half of the steps.
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
        Quantize(x, rows, values, stride, scratch, TTile.IsOffset ? 128 : 0);
        var wide = TTile.IsWide ? scratch.Wide(RowBlock * stride)[..(rows * stride)] : default;
        if (TTile.IsWide)
            TensorPrimitives.ConvertTruncating(values, wide);

        var sums = stackalloc int[LargestTile * QuantizedMatrix.PanelWidth];
        fixed (sbyte* narrowStart = values, panels = weights.Panels)
        fixed (short* wideStart = wide)
        fixed (int* corrections = weights.Corrections)
        fixed (float* scales = weights.Scales, weightSums = weights.WeightSums, biases = bias, rowScales = scratch.RowScales, rowCenters = scratch.RowCenters, product = y)
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
                    var columns = new Columns(scales + output, weightSums + output, biases is null ? null : biases + output, width);
                    Rescale(sums, count, rowScales + row, rowCenters + row, columns, product + ((nint)row * weights.Outputs) + output, weights.Outputs);
                }
            }
        }
    }

    /// <summary>y = sum · (row scale · output scale) + (bias + row centre · weight sum), each step rounded, so that vectors and single values agree.</summary>
    private static void Rescale(int* sums, int rows, float* rowScales, float* rowCenters, in Columns columns, float* y, nint stride)
    {
        if (columns.Width < QuantizedMatrix.PanelWidth)
        {
            RescaleEdge(sums, rows, rowScales, rowCenters, columns, y, stride);
            return;
        }

        // -0 is what changes no value when it is added.
        var none = Vector256.Create(-0f);
        Vector256<float> s0 = Vector256.Load(columns.Scales), s1 = Vector256.Load(columns.Scales + 8);
        Vector256<float> w0 = Vector256.Load(columns.WeightSums), w1 = Vector256.Load(columns.WeightSums + 8);
        Vector256<float> b0 = columns.Bias is null ? none : Vector256.Load(columns.Bias), b1 = columns.Bias is null ? none : Vector256.Load(columns.Bias + 8);
        for (var row = 0; row < rows; row++)
        {
            var rowScale = Vector256.Create(rowScales[row]);
            var center = Vector256.Create(rowCenters[row]);
            ((Vector256.ConvertToSingle(Vector256.Load(sums)) * (s0 * rowScale)) + (b0 + (w0 * center))).Store(y);
            ((Vector256.ConvertToSingle(Vector256.Load(sums + 8)) * (s1 * rowScale)) + (b1 + (w1 * center))).Store(y + 8);
            sums += QuantizedMatrix.PanelWidth;
            y += stride;
        }
    }

    private static void RescaleEdge(int* sums, int rows, float* rowScales, float* rowCenters, in Columns columns, float* y, nint stride)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < columns.Width; i++)
            {
                var shift = columns.WeightSums[i] * rowCenters[row];
                var value = sums[(row * QuantizedMatrix.PanelWidth) + i] * (columns.Scales[i] * rowScales[row]);
                y[(row * stride) + i] = value + (columns.Bias is null ? shift : columns.Bias[i] + shift);
            }
        }
    }

    private static void Quantize(ReadOnlySpan<float> x, int rows, Span<sbyte> values, int stride, QuantizedScratch scratch, int offset)
    {
        var inputs = x.Length / rows;
        for (var row = 0; row < rows; row++)
        {
            var source = x.Slice(row * inputs, inputs);
            var (least, largest) = (TensorPrimitives.Min(source), TensorPrimitives.Max(source));
            var center = (least * 0.5f) + (largest * 0.5f);
            var half = (largest * 0.5f) - (least * 0.5f);
            var inverse = Largest / half;

            // A row whose inverse scale overflows has one value only, or differences smaller than any float sum can show.
            if (float.IsInfinity(inverse))
                (inverse, half) = (0f, 0f);
            scratch.RowScales[row] = half / Largest;
            scratch.RowCenters[row] = center;
            QuantizeRow(source, center, inverse, offset, values.Slice(row * stride, stride));
        }
    }

    /// <summary>Rounds (x - centre) / scale to bytes, ties to even, by adding 1.5 · 2²³: the low byte of the sum is the integer.</summary>
    private static void QuantizeRow(ReadOnlySpan<float> x, float center, float inverse, int offset, Span<sbyte> values)
    {
        var i = 0;
        var shift = 12_582_912f + offset;
        fixed (float* source = x)
        fixed (sbyte* target = values)
        {
            for (; i + 32 <= x.Length; i += 32)
            {
                var low = Vector256.Narrow(Steps(source + i, center, inverse, shift), Steps(source + i + 8, center, inverse, shift));
                var high = Vector256.Narrow(Steps(source + i + 16, center, inverse, shift), Steps(source + i + 24, center, inverse, shift));
                Vector256.Narrow(low, high).Store(target + i);
            }
        }

        for (; i < x.Length; i++)
            values[i] = unchecked((sbyte)BitConverter.SingleToInt32Bits(((x[i] - center) * inverse) + shift));
        values[i..].Clear();
    }

    private static Vector256<int> Steps(float* x, float center, float inverse, float shift) =>
        (((Vector256.Load(x) - Vector256.Create(center)) * inverse) + Vector256.Create(shift)).AsInt32();

    /// <summary>What belongs to the outputs of a panel.</summary>
    private readonly struct Columns(float* scales, float* weightSums, float* bias, int width)
    {
        public readonly float* Scales = scales;
        public readonly float* WeightSums = weightSums;
        public readonly float* Bias = bias;
        public readonly int Width = width;
    }
}
