using System.Numerics.Tensors;

namespace Chancery.Neural.Kernels;

/// <summary>Single-precision matrix product with a packed right-hand side.</summary>
/// <remarks>Register tiles as in Goto and van de Geijn (ACM TOMS 34, 2008): a tile of rows times one panel stays in registers
/// while the inputs run. Rows and inputs are cut in blocks so that a block of x stays in the second-level cache while all panels
/// pass over it. A row's result does not depend on the other rows.</remarks>
public static unsafe class MatrixKernel
{
    private const int InputBlock = 384;
    private const int RowBlock = 192;
    private const int LargestTile = 12;

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
        if (x.Length < (long)rows * weights.Inputs || y.Length < (long)rows * weights.Outputs || (!bias.IsEmpty && bias.Length != weights.Outputs))
            throw new ArgumentException($"The spans do not fit {rows} rows of {weights.Inputs} inputs and {weights.Outputs} outputs.");
        if (accumulate && !bias.IsEmpty)
        {
            for (var row = 0; row < rows; row++)
                TensorPrimitives.Add(y.Slice(row * weights.Outputs, weights.Outputs), bias, y.Slice(row * weights.Outputs, weights.Outputs));
        }

        fixed (float* left = x, right = weights.Panels, added = bias, product = y)
        {
            var shape = new Shape(rows, weights.Inputs, weights.Outputs);
            switch (path)
            {
                case KernelPath.Avx512:
                    Run<Float512Tile>(left, right, added, product, shape, accumulate);
                    break;
                case KernelPath.Avx2:
                    Run<Float256Tile>(left, right, added, product, shape, accumulate);
                    break;
                case KernelPath.Portable:
                    Run<FloatPortableTile>(left, right, added, product, shape, accumulate);
                    break;
                default:
                    Run<FloatScalarTile>(left, right, added, product, shape, accumulate);
                    break;
            }
        }
    }

    private static void Run<TTile>(float* x, float* panels, float* bias, float* y, Shape shape, bool accumulate)
        where TTile : struct, IFloatTile
    {
        for (var row = 0; row < shape.Rows; row += RowBlock)
        {
            var block = shape with { Rows = Math.Min(RowBlock, shape.Rows - row) };
            for (var input = 0; input < shape.Inputs; input += InputBlock)
            {
                // The first block of inputs starts from the bias or zero, the others from the sums so far.
                var depth = Math.Min(InputBlock, shape.Inputs - input);
                RunBlock<TTile>(x + ((nint)row * shape.Inputs) + input, depth, panels + ((nint)input * PackedMatrix.PanelWidth), bias, y + ((nint)row * shape.Outputs), block, accumulate || input > 0);
            }
        }
    }

    private static void RunBlock<TTile>(float* x, int depth, float* panels, float* bias, float* y, Shape shape, bool accumulate)
        where TTile : struct, IFloatTile
    {
        var first = stackalloc float[PackedMatrix.PanelWidth];
        var edge = stackalloc float[LargestTile * PackedMatrix.PanelWidth];
        for (var output = 0; output < shape.Outputs; output += TTile.Width)
        {
            var width = Math.Min(TTile.Width, shape.Outputs - output);
            var panel = panels + ((nint)(output / PackedMatrix.PanelWidth) * shape.Inputs * PackedMatrix.PanelWidth) + (output % PackedMatrix.PanelWidth);
            if (bias is not null && !accumulate)
                new ReadOnlySpan<float>(bias + output, width).CopyTo(new Span<float>(first, width));
            for (var row = 0; row < shape.Rows; row += TTile.Rows)
            {
                var count = Math.Min(TTile.Rows, shape.Rows - row);
                var left = x + ((nint)row * shape.Inputs);
                var target = y + ((nint)row * shape.Outputs) + output;
                if (count == TTile.Rows && width == TTile.Width)
                {
                    TTile.Multiply(left, shape.Inputs, count, depth, panel, accumulate ? target : first, accumulate ? shape.Outputs : 0, target, shape.Outputs);
                    continue;
                }

                if (accumulate)
                    Copy(target, shape.Outputs, edge, TTile.Width, count, width);
                TTile.Multiply(left, shape.Inputs, count, depth, panel, accumulate ? edge : first, accumulate ? TTile.Width : 0, edge, TTile.Width);
                Copy(edge, TTile.Width, target, shape.Outputs, count, width);
            }
        }
    }

    private static void Copy(float* source, nint sourceStride, float* target, nint targetStride, int rows, int width)
    {
        for (var row = 0; row < rows; row++)
            new ReadOnlySpan<float>(source + (row * sourceStride), width).CopyTo(new Span<float>(target + (row * targetStride), width));
    }

    private readonly record struct Shape(int Rows, int Inputs, int Outputs);
}
