using System.Numerics.Tensors;
using Chancery.Neural.Kernels;

namespace Chancery.Training.Layers;

/// <summary>y = x Wᵀ + b, forward and backward.</summary>
internal sealed class Linear
{
    private readonly Parameter? bias;

    public Linear(ParameterSet parameters, string name, int outputs, int inputs, bool isHead, bool hasBias = true)
    {
        Weight = parameters.Add(new Parameter($"{name}.weight", outputs, inputs, decays: true, isHead));
        if (hasBias)
            bias = parameters.Add(new Parameter($"{name}.bias", 1, outputs, decays: false, isHead));
    }

    public Parameter Weight { get; }

    public Parameter? Bias => bias;

    public int Outputs => Weight.Rows;

    public int Inputs => Weight.Columns;

    public void Forward(ReadOnlySpan<float> x, int rows, Span<float> y) =>
        MatrixKernel.Multiply(x, rows, Weight.Forward, y, bias is null ? default : bias.Value.AsSpan());

    /// <summary>Adds the gradients of weight and bias; gives dx unless it is empty.</summary>
    public void Backward(Shard shard, ReadOnlySpan<float> x, int rows, ReadOnlySpan<float> dy, Span<float> dx, bool accumulate = false)
    {
        if (rows == 0)
            return;
        if (bias is not null)
        {
            var gradient = bias.Gradients[shard.Index].AsSpan();
            for (var row = 0; row < rows; row++)
                TensorPrimitives.Add(gradient, dy.Slice(row * Outputs, Outputs), gradient);
        }

        var turned = shard.Transpose(dy[..(rows * Outputs)], rows, Outputs);
        shard.Packed.Resize(rows, Inputs);
        shard.Packed.RepackInOut(x[..(rows * Inputs)]);
        MatrixKernel.Multiply(turned, Outputs, shard.Packed, Weight.Gradients[shard.Index], accumulate: true);
        if (!dx.IsEmpty)
            MatrixKernel.Multiply(dy, rows, Weight.Backward, dx, accumulate: accumulate);
    }
}
