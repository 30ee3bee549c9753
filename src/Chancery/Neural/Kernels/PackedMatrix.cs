namespace Chancery.Neural.Kernels;

/// <summary>The right-hand side of a matrix product, packed in panels of <see cref="PanelWidth"/> columns so that the kernel reads it in order.</summary>
/// <remarks>Panel p holds, for each input k, the values of the outputs [32p, 32p + 32), zero beyond the last output. Not thread-safe while repacking.</remarks>
public sealed class PackedMatrix
{
    /// <summary>Outputs per panel: two AVX-512 vectors, four AVX2 ones.</summary>
    public const int PanelWidth = 32;

    private float[] panels;

    private PackedMatrix(int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        Inputs = inputs;
        Outputs = outputs;
        panels = new float[Size(inputs, outputs)];
    }

    /// <summary>Length of a row of the left-hand side.</summary>
    public int Inputs { get; private set; }

    /// <summary>Length of a row of the product.</summary>
    public int Outputs { get; private set; }

    /// <summary>Number of panels.</summary>
    public int PanelCount => (Outputs + PanelWidth - 1) / PanelWidth;

    internal ReadOnlySpan<float> Panels => panels.AsSpan(0, Size(Inputs, Outputs));

    /// <summary>Packs the weights of a linear layer: y = x Wᵀ.</summary>
    /// <param name="weights">Row-major [outputs x inputs].</param>
    /// <param name="outputs">Rows.</param>
    /// <param name="inputs">Columns.</param>
    /// <exception cref="ArgumentException">The length is not outputs x inputs.</exception>
    public static PackedMatrix FromOutIn(ReadOnlySpan<float> weights, int outputs, int inputs)
    {
        var matrix = new PackedMatrix(inputs, outputs);
        matrix.RepackOutIn(weights);
        return matrix;
    }

    /// <summary>Packs a matrix: y = x M.</summary>
    /// <param name="values">Row-major [inputs x outputs].</param>
    /// <param name="inputs">Rows.</param>
    /// <param name="outputs">Columns.</param>
    /// <exception cref="ArgumentException">The length is not inputs x outputs.</exception>
    public static PackedMatrix FromInOut(ReadOnlySpan<float> values, int inputs, int outputs)
    {
        var matrix = new PackedMatrix(inputs, outputs);
        matrix.RepackInOut(values);
        return matrix;
    }

    /// <summary>Gives the matrix another shape; its content is undefined until packed again. Memory grows, never shrinks.</summary>
    public void Resize(int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        Inputs = inputs;
        Outputs = outputs;
        if (panels.Length < Size(inputs, outputs))
            panels = new float[Size(inputs, outputs)];
    }

    /// <summary>Packs other weights of the same shape, in place.</summary>
    /// <param name="weights">Row-major [outputs x inputs].</param>
    /// <exception cref="ArgumentException">The length is not outputs x inputs.</exception>
    public void RepackOutIn(ReadOnlySpan<float> weights)
    {
        CheckLength(weights.Length);
        for (var panel = 0; panel < PanelCount; panel++)
        {
            var target = panels.AsSpan(panel * Inputs * PanelWidth, Inputs * PanelWidth);
            var width = Math.Min(PanelWidth, Outputs - (panel * PanelWidth));
            if (width < PanelWidth)
                target.Clear();
            for (var column = 0; column < width; column++)
            {
                var row = weights.Slice(((panel * PanelWidth) + column) * Inputs, Inputs);
                for (var k = 0; k < row.Length; k++)
                    target[(k * PanelWidth) + column] = row[k];
            }
        }
    }

    /// <summary>Packs another matrix of the same shape, in place.</summary>
    /// <param name="values">Row-major [inputs x outputs].</param>
    /// <exception cref="ArgumentException">The length is not inputs x outputs.</exception>
    public void RepackInOut(ReadOnlySpan<float> values)
    {
        CheckLength(values.Length);
        for (var panel = 0; panel < PanelCount; panel++)
        {
            var target = panels.AsSpan(panel * Inputs * PanelWidth, Inputs * PanelWidth);
            var width = Math.Min(PanelWidth, Outputs - (panel * PanelWidth));
            if (width < PanelWidth)
                target.Clear();
            for (var k = 0; k < Inputs; k++)
                values.Slice((k * Outputs) + (panel * PanelWidth), width).CopyTo(target[(k * PanelWidth)..]);
        }
    }

    private static int Size(int inputs, int outputs) => checked((outputs + PanelWidth - 1) / PanelWidth * PanelWidth * inputs);

    private void CheckLength(int length)
    {
        if (length != Inputs * Outputs)
            throw new ArgumentException($"{length} values are given for a matrix of {Inputs} inputs and {Outputs} outputs.");
    }
}
