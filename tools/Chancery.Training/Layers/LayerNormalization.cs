using Chancery.Neural.Kernels;

namespace Chancery.Training.Layers;

/// <summary>Layer normalisation of rows with learned scale and shift, forward and backward.</summary>
internal sealed class LayerNormalization
{
    /// <summary>BERT's epsilon.</summary>
    public const float Epsilon = 1e-12f;

    private readonly int width;

    public LayerNormalization(ParameterSet parameters, string name, int width)
    {
        this.width = width;
        Weight = parameters.Add(new Parameter($"{name}.weight", 1, width, decays: false, isHead: false));
        Bias = parameters.Add(new Parameter($"{name}.bias", 1, width, decays: false, isHead: false));
        Weight.Value.AsSpan().Fill(1);
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    /// <summary>What the backward pass needs.</summary>
    public readonly record struct State(Memory<float> Normalized, Memory<float> InverseDeviations);

    public State Forward(Shard shard, Span<float> x, int rows)
    {
        var state = shard.IsTraining ? new State(shard.Arena.Take(rows * width), shard.Arena.Take(rows)) : default;
        Normalization.LayerNorm(x, rows, width, Weight.Value, Bias.Value, Epsilon, x, state.Normalized.Span, state.InverseDeviations.Span);
        return state;
    }

    public void Backward(Shard shard, in State state, Span<float> gradient, int rows) =>
        Normalization.Backward(
            gradient, state.Normalized.Span, state.InverseDeviations.Span, rows, width, Weight.Value, gradient, Weight.Gradients[shard.Index], Bias.Gradients[shard.Index]);
}
