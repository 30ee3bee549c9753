using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>The 8-bit weights of a linear layer, packed once so that the kernel reads them in order. Immutable, thread-safe.</summary>
/// <remarks>Panel p holds the outputs [16p, 16p + 16): for each group of four inputs the four weights of each output lie together,
/// as the dot-product instructions of x86 and Arm read them. Missing inputs and outputs are zero.</remarks>
public sealed class QuantizedMatrix
{
    /// <summary>Outputs per panel: two 256-bit vectors of sums.</summary>
    public const int PanelWidth = 16;

    /// <summary>Inputs that one 32-bit lane of a dot-product instruction takes.</summary>
    public const int GroupSize = 4;

    /// <summary>The most inputs for which no sum of products can leave 32 bits.</summary>
    public const int MaximumInputs = 65_536;

    private readonly sbyte[] panels;
    private readonly float[] scales;
    private readonly int[] corrections;
    private readonly float[] weightSums;

    private QuantizedMatrix(int outputs, int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, MaximumInputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        Inputs = inputs;
        Outputs = outputs;
        panels = new sbyte[checked(PanelCount * PanelBytes)];
        scales = new float[PanelCount * PanelWidth];
        corrections = new int[PanelCount * PanelWidth];
        weightSums = new float[PanelCount * PanelWidth];
    }

    /// <summary>Length of a row of the left-hand side.</summary>
    public int Inputs { get; }

    /// <summary>Length of a row of the product.</summary>
    public int Outputs { get; }

    /// <summary>Number of panels.</summary>
    public int PanelCount => (Outputs + PanelWidth - 1) / PanelWidth;

    internal int GroupCount => (Inputs + GroupSize - 1) / GroupSize;

    internal int PanelBytes => GroupCount * GroupSize * PanelWidth;

    internal ReadOnlySpan<sbyte> Panels => panels;

    /// <summary>One scale per output, zero beyond the last.</summary>
    internal ReadOnlySpan<float> Scales => scales;

    /// <summary>For each output minus 128 times the sum of its weights: what takes an offset of 128 on every input back.</summary>
    internal ReadOnlySpan<int> Corrections => corrections;

    /// <summary>For each output its scale times the sum of its weights: what the centre of a row adds, times this.</summary>
    internal ReadOnlySpan<float> WeightSums => weightSums;

    /// <summary>Packs the weights of a linear layer: y[o] = scales[o] · Σ x[i] · weights[o, i].</summary>
    /// <param name="weights">Row-major [outputs x inputs].</param>
    /// <param name="scales">The value of one step, per output.</param>
    /// <param name="outputs">Rows.</param>
    /// <param name="inputs">Columns, at most <see cref="MaximumInputs"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape.</exception>
    public static QuantizedMatrix FromOutIn(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, int outputs, int inputs)
    {
        var matrix = new QuantizedMatrix(outputs, inputs);
        matrix.Fill(weights, scales, 0, outputs);
        return matrix;
    }

    /// <summary>A matrix whose outputs are then filled part by part.</summary>
    internal static QuantizedMatrix Empty(int outputs, int inputs) => new(outputs, inputs);

    /// <summary>Packs the weights of some outputs.</summary>
    /// <param name="weights">Row-major [count x inputs].</param>
    /// <param name="outputScales">The value of one step, per output.</param>
    /// <param name="first">The first of the outputs.</param>
    /// <param name="count">How many.</param>
    internal void Fill(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> outputScales, int first, int count)
    {
        if (weights.Length != count * Inputs || outputScales.Length != count)
            throw new ArgumentException($"{weights.Length} weights and {outputScales.Length} scales are given for {count} outputs of {Inputs} inputs.");
        outputScales.CopyTo(scales.AsSpan(first));
        for (var output = 0; output < count; output++)
            Pack(weights.Slice(output * Inputs, Inputs), first + output);
    }

    private void Pack(ReadOnlySpan<sbyte> row, int output)
    {
        // Four weights at a time: they lie together in the row as in the panel.
        var groups = MemoryMarshal.Cast<sbyte, int>(row);
        var panel = MemoryMarshal.Cast<sbyte, int>(panels.AsSpan(output / PanelWidth * PanelBytes, PanelBytes))[(output % PanelWidth)..];
        for (var group = 0; group < groups.Length; group++)
            panel[group * PanelWidth] = groups[group];
        var rest = row[(groups.Length * GroupSize)..];
        if (!rest.IsEmpty)
            rest.CopyTo(MemoryMarshal.Cast<int, sbyte>(panel[(groups.Length * PanelWidth)..]));
        var sum = Sum(row);
        corrections[output] = -128 * sum;
        weightSums[output] = scales[output] * sum;
    }

    private static int Sum(ReadOnlySpan<sbyte> row)
    {
        var sums = Vector128<int>.Zero;
        var i = 0;
        for (; i <= row.Length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(in row[i]));
            var (first, second) = Vector128.Widen(low + high);
            sums += first + second;
        }

        var sum = Vector128.Sum(sums);
        for (; i < row.Length; i++)
            sum += row[i];
        return sum;
    }
}
