using System.Numerics.Tensors;
using Chancery.Neural.Kernels;

namespace Chancery.Training.Layers;

/// <summary>A transformer layer, normalised after each sublayer as in BERT; query, key and value are one matrix.</summary>
internal sealed class EncoderLayer
{
    private readonly EncoderShape shape;
    private readonly Linear inner;
    private readonly Linear outer;
    private readonly Linear output;
    private readonly LayerNormalization attentionNorm;
    private readonly LayerNormalization norm;

    public EncoderLayer(ParameterSet parameters, string name, EncoderShape shape)
    {
        this.shape = shape;
        QueryKeyValue = new Linear(parameters, $"{name}.attention.qkv", 3 * shape.Width, shape.Width, isHead: false);
        output = new Linear(parameters, $"{name}.attention.output", shape.Width, shape.Width, isHead: false);
        attentionNorm = new LayerNormalization(parameters, $"{name}.attention.norm", shape.Width);
        inner = new Linear(parameters, $"{name}.inner", shape.Inner, shape.Width, isHead: false);
        outer = new Linear(parameters, $"{name}.outer", shape.Width, shape.Inner, isHead: false);
        norm = new LayerNormalization(parameters, $"{name}.norm", shape.Width);
    }

    public Linear QueryKeyValue { get; }

    /// <summary>What the backward pass needs.</summary>
    public sealed class State
    {
        public Memory<float> Input;
        public Memory<float> Projected;
        public Memory<float> Context;
        public Memory<float> Middle;
        public Memory<float> InnerSum;
        public Memory<float> InnerActive;
        public Memory<float> AttentionMask;
        public Memory<float> OuterMask;
        public LayerNormalization.State AttentionNorm;
        public LayerNormalization.State Norm;
        public readonly List<(Memory<float> Probabilities, Memory<float> Mask)> Sequences = [];
    }

    public Memory<float> Forward(Shard shard, State state, Memory<float> input, ReadOnlySpan<int> starts, float dropout)
    {
        var rows = starts[^1];
        var width = shape.Width;
        state.Input = input;
        state.Projected = shard.Arena.Take(rows * 3 * width);
        QueryKeyValue.Forward(input.Span, rows, state.Projected.Span);
        state.Context = shard.Arena.Take(rows * width);
        Attend(shard, state, starts, dropout);

        state.Middle = shard.Arena.Take(rows * width);
        output.Forward(state.Context.Span, rows, state.Middle.Span);
        state.AttentionMask = shard.Mask(rows * width, dropout);
        AddResidual(state.Middle.Span, state.AttentionMask.Span, input.Span);
        state.AttentionNorm = attentionNorm.Forward(shard, state.Middle.Span, rows);

        state.InnerSum = shard.Arena.Take(rows * shape.Inner);
        inner.Forward(state.Middle.Span, rows, state.InnerSum.Span);
        state.InnerActive = shard.Arena.Take(rows * shape.Inner);
        state.InnerSum.Span.CopyTo(state.InnerActive.Span);
        Activations.Gelu(state.InnerActive.Span);
        var result = shard.Arena.Take(rows * width);
        outer.Forward(state.InnerActive.Span, rows, result.Span);
        state.OuterMask = shard.Mask(rows * width, dropout);
        AddResidual(result.Span, state.OuterMask.Span, state.Middle.Span);
        state.Norm = norm.Forward(shard, result.Span, rows);
        return result;
    }

    /// <summary>Replaces the gradient of the output by that of the input.</summary>
    public void Backward(Shard shard, State state, Memory<float> gradient, ReadOnlySpan<int> starts)
    {
        var rows = starts[^1];
        var width = shape.Width;
        norm.Backward(shard, state.Norm, gradient.Span, rows);
        var dOuter = Masked(shard, gradient.Span, state.OuterMask.Span);
        var dInner = shard.Arena.Take(rows * shape.Inner);
        outer.Backward(shard, state.InnerActive.Span, rows, dOuter.Span, dInner.Span);
        Activations.GeluBackward(state.InnerSum.Span, dInner.Span, dInner.Span);
        inner.Backward(shard, state.Middle.Span, rows, dInner.Span, gradient.Span, accumulate: true);

        attentionNorm.Backward(shard, state.AttentionNorm, gradient.Span, rows);
        var dOutput = Masked(shard, gradient.Span, state.AttentionMask.Span);
        var dContext = shard.Arena.Take(rows * width);
        output.Backward(shard, state.Context.Span, rows, dOutput.Span, dContext.Span);
        var dProjected = shard.Arena.Take(rows * 3 * width);
        for (var s = 0; s < starts.Length - 1; s++)
        {
            var (start, length) = (starts[s], starts[s + 1] - starts[s]);
            var (probabilities, mask) = state.Sequences[s];
            var scratch = shard.Arena.Take(Attention.ScratchSize(length, shape.HeadWidth));
            Attention.Backward(
                dContext.Span[(start * width)..], probabilities.Span, mask.Span, state.Projected.Span[(start * 3 * width)..], length, shape.Heads, shape.HeadWidth,
                dProjected.Span.Slice(start * 3 * width, length * 3 * width), scratch.Span);
        }

        QueryKeyValue.Backward(shard, state.Input.Span, rows, dProjected.Span, gradient.Span, accumulate: true);
    }

    private void Attend(Shard shard, State state, ReadOnlySpan<int> starts, float dropout)
    {
        state.Sequences.Clear();
        var width = shape.Width;
        for (var s = 0; s < starts.Length - 1; s++)
        {
            var (start, length) = (starts[s], starts[s + 1] - starts[s]);
            var size = shape.Heads * length * length;
            var mask = shard.Mask(size, dropout);
            var probabilities = shard.IsTraining ? shard.Arena.Take(size) : default;
            var scratch = shard.Arena.Take(Attention.ScratchSize(length, shape.HeadWidth));
            Attention.ApplyTraining(
                state.Projected.Span[(start * 3 * width)..], length, shape.Heads, shape.HeadWidth, state.Context.Span.Slice(start * width, length * width),
                scratch.Span, probabilities.Span, mask.Span);
            state.Sequences.Add((probabilities, mask));
        }
    }

    private static void AddResidual(Span<float> values, ReadOnlySpan<float> mask, ReadOnlySpan<float> residual)
    {
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(values, mask, values);
        TensorPrimitives.Add(values, residual, values);
    }

    private static Memory<float> Masked(Shard shard, ReadOnlySpan<float> gradient, ReadOnlySpan<float> mask)
    {
        var result = shard.Arena.Take(gradient.Length);
        if (mask.IsEmpty)
            gradient.CopyTo(result.Span);
        else
            TensorPrimitives.Multiply(gradient, mask, result.Span);
        return result;
    }
}
