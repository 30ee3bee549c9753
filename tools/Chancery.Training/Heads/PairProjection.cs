using System.Numerics.Tensors;
using Chancery.Neural.Kernels;
using Chancery.Training.Layers;

namespace Chancery.Training.Heads;

/// <summary>A view of the words as dependents or heads: linear, GELU, dropout (Dozat and Manning, ICLR 2017).</summary>
internal sealed class PairProjection(ParameterSet parameters, string name, int width, int inputs)
{
    private readonly Linear linear = new(parameters, name, width, inputs, isHead: true);

    public int Width => linear.Outputs;

    /// <summary>What the backward pass needs.</summary>
    public readonly record struct State(Memory<float> Sum, Memory<float> Value, Memory<float> Mask);

    public State Forward(Shard shard, ReadOnlySpan<float> rows, int count, float dropout)
    {
        var sum = shard.Arena.Take(count * Width);
        linear.Forward(rows, count, sum.Span);
        var value = shard.Arena.Take(sum.Length);
        sum.CopyTo(value);
        Activations.Gelu(value.Span);
        var mask = shard.Mask(sum.Length, dropout);
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(value.Span, mask.Span, value.Span);
        return new State(sum, value, mask);
    }

    public void Backward(Shard shard, in State state, ReadOnlySpan<float> rows, int count, Span<float> dValue, Span<float> gradient)
    {
        if (!state.Mask.IsEmpty)
            TensorPrimitives.Multiply(dValue, state.Mask.Span, dValue);
        Activations.GeluBackward(state.Sum.Span, dValue, dValue);
        linear.Backward(shard, rows, count, dValue, gradient, accumulate: true);
    }
}
