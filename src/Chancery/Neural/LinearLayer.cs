using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>A linear layer, y = x Wᵀ + b, with the weights as the model file holds them: 8-bit or fp32. Immutable, thread-safe.</summary>
/// <remarks>The weights are packed when loaded: the model file is not needed afterwards.</remarks>
public sealed class LinearLayer
{
    private readonly PackedMatrix? floats;
    private readonly QuantizedMatrix? quantized;
    private readonly float[] bias;

    private LinearLayer(PackedMatrix? floats, QuantizedMatrix? quantized, float[] bias, int inputs)
    {
        (this.floats, this.quantized, this.bias) = (floats, quantized, bias);
        Inputs = inputs;
    }

    /// <summary>Length of a row of x.</summary>
    public int Inputs { get; }

    /// <summary>Length of a row of y.</summary>
    public int Outputs => bias.Length;

    /// <summary>Whether the weights are 8-bit; the inputs are then quantised row by row as well.</summary>
    public bool IsQuantized => quantized is not null;

    /// <summary>Loads <c>{name}.weight</c> [outputs, inputs] and <c>{name}.bias</c> [outputs].</summary>
    /// <param name="model">The file; may be closed afterwards.</param>
    /// <param name="name">The layer's name, as <c>upos</c> or <c>layer.0.inner</c>.</param>
    /// <param name="outputs">Outputs it must have.</param>
    /// <param name="inputs">Inputs it must have.</param>
    /// <exception cref="ModelException">CHY0308: a tensor is missing, or has another shape.</exception>
    public static LinearLayer Load(ModelFile model, string name, int outputs, int inputs) => Load(model, [name], outputs, inputs);

    /// <summary>Loads several layers of one shape that read the same input, as one: their outputs stand one after another.</summary>
    /// <param name="model">The file; may be closed afterwards.</param>
    /// <param name="names">The layers' names.</param>
    /// <param name="outputs">Outputs of each of them.</param>
    /// <param name="inputs">Inputs of each of them.</param>
    /// <exception cref="ModelException">CHY0308: a tensor is missing, has another shape, or is not of the type of the first one.</exception>
    public static LinearLayer Load(ModelFile model, ReadOnlySpan<string> names, int outputs, int inputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfZero(names.Length);
        var rows = names.Length * outputs;
        var bias = new float[rows];
        for (var index = 0; index < names.Length; index++)
            model.Floats($"{names[index]}.bias", outputs).CopyTo(bias.AsSpan(index * outputs));
        if (model.Tensor($"{names[0]}.weight").IsQuantized)
        {
            var matrix = QuantizedMatrix.Empty(rows, inputs);
            for (var index = 0; index < names.Length; index++)
            {
                var part = model.Quantized($"{names[index]}.weight", outputs, inputs);
                matrix.Fill(part.Values, part.Scales, index * outputs, outputs);
            }

            return new LinearLayer(null, matrix, bias, inputs);
        }

        var weights = new float[rows * inputs];
        for (var index = 0; index < names.Length; index++)
            model.Floats($"{names[index]}.weight", outputs, inputs).CopyTo(weights.AsSpan(index * outputs * inputs));
        return new LinearLayer(PackedMatrix.FromOutIn(weights, rows, inputs), null, bias, inputs);
    }

    /// <summary>Computes y. A row's result depends on that row alone.</summary>
    /// <param name="x">Row-major [rows x inputs].</param>
    /// <param name="rows">Rows of x and y.</param>
    /// <param name="y">Receives the result, row-major [rows x outputs]; may not overlap x.</param>
    /// <param name="scratch">Working memory of the calling worker.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public void Apply(ReadOnlySpan<float> x, int rows, Span<float> y, QuantizedScratch scratch)
    {
        if (quantized is not null)
            QuantizedKernel.Multiply(x, rows, quantized, y, bias, scratch);
        else
            MatrixKernel.Multiply(x, rows, floats!, y, bias);
    }
}
