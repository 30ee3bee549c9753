using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Single-precision matrix product with a packed right-hand side.</summary>
/// <remarks>Register tiles as in Goto and van de Geijn (ACM TOMS 34, 2008): a tile of rows times one panel stays in registers
/// while the inputs run; inputs are cut in blocks so that a block of the panel stays in the first-level cache.</remarks>
public static unsafe class MatrixKernel
{
    private const int InputBlock = 256;
    private const int RowTile = 12;
    private const int RowTile256 = 4;

    /// <summary>y = x W (+ bias), or y += x W.</summary>
    /// <param name="x">Row-major [rows x inputs].</param>
    /// <param name="rows">Rows of x and y.</param>
    /// <param name="weights">The packed right-hand side.</param>
    /// <param name="y">Row-major [rows x outputs]; may not overlap x.</param>
    /// <param name="bias">One value per output, or empty.</param>
    /// <param name="accumulate">Whether the product is added to y; a bias is then added too.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public static void Multiply(ReadOnlySpan<float> x, int rows, PackedMatrix weights, Span<float> y, ReadOnlySpan<float> bias = default, bool accumulate = false) =>
        Multiply(KernelPaths.Best, x, rows, weights, y, bias, accumulate);

    internal static void Multiply(KernelPath path, ReadOnlySpan<float> x, int rows, PackedMatrix weights, Span<float> y, ReadOnlySpan<float> bias, bool accumulate)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        if (x.Length < rows * weights.Inputs || y.Length < rows * weights.Outputs || (!bias.IsEmpty && bias.Length != weights.Outputs))
            throw new ArgumentException($"The spans do not fit {rows} rows of {weights.Inputs} inputs and {weights.Outputs} outputs.");
        Start(y, rows, weights.Outputs, bias, accumulate);
        fixed (float* left = x, right = weights.Panels, product = y)
        {
            switch (path)
            {
                case KernelPath.Avx512:
                    Multiply512(left, rows, weights.Inputs, right, weights.Outputs, product);
                    break;
                case KernelPath.Avx2:
                    Multiply256(left, rows, weights.Inputs, right, weights.Outputs, product);
                    break;
                case KernelPath.Portable:
                    MultiplyPortable(left, rows, weights.Inputs, right, weights.Outputs, product);
                    break;
                default:
                    MultiplyScalar(left, rows, weights.Inputs, right, weights.Outputs, product);
                    break;
            }
        }
    }

    private static void Start(Span<float> y, int rows, int outputs, ReadOnlySpan<float> bias, bool accumulate)
    {
        if (!accumulate && bias.IsEmpty)
        {
            y[..(rows * outputs)].Clear();
            return;
        }

        if (bias.IsEmpty)
            return;
        for (var row = 0; row < rows; row++)
        {
            var target = y.Slice(row * outputs, outputs);
            if (accumulate)
                System.Numerics.Tensors.TensorPrimitives.Add(target, bias, target);
            else
                bias.CopyTo(target);
        }
    }

    private static void MultiplyScalar(float* x, int rows, int inputs, float* panels, int outputs, float* y)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var panel = panels + ((nint)(output / PackedMatrix.PanelWidth) * inputs * PackedMatrix.PanelWidth) + (output % PackedMatrix.PanelWidth);
                var sum = 0f;
                for (var k = 0; k < inputs; k++)
                    sum += x[(nint)row * inputs + k] * panel[(nint)k * PackedMatrix.PanelWidth];
                y[(nint)row * outputs + output] += sum;
            }
        }
    }

    private static void MultiplyPortable(float* x, int rows, int inputs, float* panels, int outputs, float* y)
    {
        var sums = stackalloc float[PackedMatrix.PanelWidth];
        for (var first = 0; first < outputs; first += PackedMatrix.PanelWidth)
        {
            var panel = panels + (nint)first * inputs;
            var width = Math.Min(PackedMatrix.PanelWidth, outputs - first);
            for (var row = 0; row < rows; row++)
            {
                new Span<float>(sums, PackedMatrix.PanelWidth).Clear();
                for (var k = 0; k < inputs; k++)
                {
                    var value = new Vector<float>(x[(nint)row * inputs + k]);
                    for (var i = 0; i < PackedMatrix.PanelWidth; i += Vector<float>.Count)
                        (Unsafe.Read<Vector<float>>(sums + i) + (value * Unsafe.Read<Vector<float>>(panel + (nint)k * PackedMatrix.PanelWidth + i))).Store(sums + i);
                }

                for (var i = 0; i < width; i++)
                    y[(nint)row * outputs + first + i] += sums[i];
            }
        }
    }

    private static void Multiply256(float* x, int rows, int inputs, float* panels, int outputs, float* y)
    {
        var edge = stackalloc float[RowTile256 * 16];
        for (var block = 0; block < inputs; block += InputBlock)
        {
            var depth = Math.Min(InputBlock, inputs - block);
            for (var first = 0; first < outputs; first += 16)
            {
                var panel = panels + ((nint)(first / PackedMatrix.PanelWidth) * inputs * PackedMatrix.PanelWidth) + (first % PackedMatrix.PanelWidth) + ((nint)block * PackedMatrix.PanelWidth);
                var width = Math.Min(16, outputs - first);
                for (var row = 0; row < rows; row += RowTile256)
                {
                    var count = Math.Min(RowTile256, rows - row);
                    Tile256(x + (nint)row * inputs + block, inputs, count, depth, panel, edge);
                    AddEdge(edge, 16, count, width, y + (nint)row * outputs + first, outputs);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256(float* x, int stride, int count, int depth, float* panel, float* sums)
    {
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (var k = 0; k < depth; k++)
        {
            var w0 = Vector256.Load(panel);
            var w1 = Vector256.Load(panel + 8);
            panel += PackedMatrix.PanelWidth;
            var v = Vector256.Create(x[k]);
            a0 = Vector256.FusedMultiplyAdd(v, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(v, w1, a1);
            v = Vector256.Create(x1[k]);
            b0 = Vector256.FusedMultiplyAdd(v, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(v, w1, b1);
            v = Vector256.Create(x2[k]);
            c0 = Vector256.FusedMultiplyAdd(v, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(v, w1, c1);
            v = Vector256.Create(x3[k]);
            d0 = Vector256.FusedMultiplyAdd(v, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(v, w1, d1);
        }

        a0.Store(sums);
        a1.Store(sums + 8);
        b0.Store(sums + 16);
        b1.Store(sums + 24);
        c0.Store(sums + 32);
        c1.Store(sums + 40);
        d0.Store(sums + 48);
        d1.Store(sums + 56);
    }

    private static void Multiply512(float* x, int rows, int inputs, float* panels, int outputs, float* y)
    {
        var edge = stackalloc float[RowTile * PackedMatrix.PanelWidth];
        for (var block = 0; block < inputs; block += InputBlock)
        {
            var depth = Math.Min(InputBlock, inputs - block);
            for (var first = 0; first < outputs; first += PackedMatrix.PanelWidth)
            {
                var panel = panels + (nint)first * inputs + (nint)block * PackedMatrix.PanelWidth;
                var width = Math.Min(PackedMatrix.PanelWidth, outputs - first);
                var row = 0;
                if (width == PackedMatrix.PanelWidth)
                {
                    for (; row + RowTile <= rows; row += RowTile)
                        Tile512(x + (nint)row * inputs + block, inputs, depth, panel, y + (nint)row * outputs + first, outputs, accumulate: true);
                }

                for (; row < rows; row += RowTile)
                {
                    var count = Math.Min(RowTile, rows - row);
                    if (count == RowTile)
                    {
                        Tile512(x + (nint)row * inputs + block, inputs, depth, panel, edge, PackedMatrix.PanelWidth, accumulate: false);
                    }
                    else
                    {
                        for (var i = 0; i < count; i += 2)
                            Tile512Narrow(x + (nint)(row + i) * inputs + block, i + 1 < count ? inputs : 0, depth, panel, edge + (i * PackedMatrix.PanelWidth));
                    }

                    AddEdge(edge, PackedMatrix.PanelWidth, count, width, y + (nint)row * outputs + first, outputs);
                }
            }
        }
    }

    private static void AddEdge(float* edge, int edgeStride, int count, int width, float* y, int stride)
    {
        for (var row = 0; row < count; row++)
        {
            var target = new Span<float>(y + (nint)row * stride, width);
            System.Numerics.Tensors.TensorPrimitives.Add(target, new ReadOnlySpan<float>(edge + row * edgeStride, width), target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512Narrow(float* x, int stride, int depth, float* panel, float* sums)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default;
        var x1 = x + stride;
        for (var k = 0; k < depth; k++)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 16);
            panel += PackedMatrix.PanelWidth;
            var v = Vector512.Create(x[k]);
            a0 = Vector512.FusedMultiplyAdd(v, w0, a0);
            a1 = Vector512.FusedMultiplyAdd(v, w1, a1);
            v = Vector512.Create(x1[k]);
            b0 = Vector512.FusedMultiplyAdd(v, w0, b0);
            b1 = Vector512.FusedMultiplyAdd(v, w1, b1);
        }

        a0.Store(sums);
        a1.Store(sums + 16);
        b0.Store(sums + 32);
        b1.Store(sums + 48);
    }

    /// <summary>Twelve rows times one panel: 24 accumulators, two weight vectors and one broadcast fill 27 of the 32 registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512(float* x, int stride, int depth, float* panel, float* y, int yStride, bool accumulate)
    {
        nint s1 = stride, s2 = 2 * s1, s3 = 3 * s1;
        float* xa = x, xb = x + (4 * s1), xc = x + (8 * s1);
        Vector512<float> p0 = default, q0 = default;
        Vector512<float> p1 = default, q1 = default;
        Vector512<float> p2 = default, q2 = default;
        Vector512<float> p3 = default, q3 = default;
        Vector512<float> p4 = default, q4 = default;
        Vector512<float> p5 = default, q5 = default;
        Vector512<float> p6 = default, q6 = default;
        Vector512<float> p7 = default, q7 = default;
        Vector512<float> p8 = default, q8 = default;
        Vector512<float> p9 = default, q9 = default;
        Vector512<float> p10 = default, q10 = default;
        Vector512<float> p11 = default, q11 = default;
        for (var k = 0; k < depth; k++)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 16);
            panel += PackedMatrix.PanelWidth;
            Vector512<float> v;
            v = Vector512.Create(xa[k]);
            p0 = Vector512.FusedMultiplyAdd(v, w0, p0);
            q0 = Vector512.FusedMultiplyAdd(v, w1, q0);
            v = Vector512.Create(xa[s1 + k]);
            p1 = Vector512.FusedMultiplyAdd(v, w0, p1);
            q1 = Vector512.FusedMultiplyAdd(v, w1, q1);
            v = Vector512.Create(xa[s2 + k]);
            p2 = Vector512.FusedMultiplyAdd(v, w0, p2);
            q2 = Vector512.FusedMultiplyAdd(v, w1, q2);
            v = Vector512.Create(xa[s3 + k]);
            p3 = Vector512.FusedMultiplyAdd(v, w0, p3);
            q3 = Vector512.FusedMultiplyAdd(v, w1, q3);
            v = Vector512.Create(xb[k]);
            p4 = Vector512.FusedMultiplyAdd(v, w0, p4);
            q4 = Vector512.FusedMultiplyAdd(v, w1, q4);
            v = Vector512.Create(xb[s1 + k]);
            p5 = Vector512.FusedMultiplyAdd(v, w0, p5);
            q5 = Vector512.FusedMultiplyAdd(v, w1, q5);
            v = Vector512.Create(xb[s2 + k]);
            p6 = Vector512.FusedMultiplyAdd(v, w0, p6);
            q6 = Vector512.FusedMultiplyAdd(v, w1, q6);
            v = Vector512.Create(xb[s3 + k]);
            p7 = Vector512.FusedMultiplyAdd(v, w0, p7);
            q7 = Vector512.FusedMultiplyAdd(v, w1, q7);
            v = Vector512.Create(xc[k]);
            p8 = Vector512.FusedMultiplyAdd(v, w0, p8);
            q8 = Vector512.FusedMultiplyAdd(v, w1, q8);
            v = Vector512.Create(xc[s1 + k]);
            p9 = Vector512.FusedMultiplyAdd(v, w0, p9);
            q9 = Vector512.FusedMultiplyAdd(v, w1, q9);
            v = Vector512.Create(xc[s2 + k]);
            p10 = Vector512.FusedMultiplyAdd(v, w0, p10);
            q10 = Vector512.FusedMultiplyAdd(v, w1, q10);
            v = Vector512.Create(xc[s3 + k]);
            p11 = Vector512.FusedMultiplyAdd(v, w0, p11);
            q11 = Vector512.FusedMultiplyAdd(v, w1, q11);
        }

        Store(y + (0 * (nint)yStride), p0, q0, accumulate);
        Store(y + (1 * (nint)yStride), p1, q1, accumulate);
        Store(y + (2 * (nint)yStride), p2, q2, accumulate);
        Store(y + (3 * (nint)yStride), p3, q3, accumulate);
        Store(y + (4 * (nint)yStride), p4, q4, accumulate);
        Store(y + (5 * (nint)yStride), p5, q5, accumulate);
        Store(y + (6 * (nint)yStride), p6, q6, accumulate);
        Store(y + (7 * (nint)yStride), p7, q7, accumulate);
        Store(y + (8 * (nint)yStride), p8, q8, accumulate);
        Store(y + (9 * (nint)yStride), p9, q9, accumulate);
        Store(y + (10 * (nint)yStride), p10, q10, accumulate);
        Store(y + (11 * (nint)yStride), p11, q11, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* y, Vector512<float> low, Vector512<float> high, bool accumulate)
    {
        if (accumulate)
        {
            low += Vector512.Load(y);
            high += Vector512.Load(y + 16);
        }

        low.Store(y);
        high.Store(y + 16);
    }
}
