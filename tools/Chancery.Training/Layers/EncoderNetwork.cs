using System.Numerics.Tensors;

namespace Chancery.Training.Layers;

/// <summary>Embeddings and layers, forward and backward, over sequences packed one after another.</summary>
internal sealed class EncoderNetwork
{
    private readonly EncoderShape shape;
    private readonly EncoderLayer[] layers;
    private readonly LayerNormalization norm;

    public EncoderNetwork(ParameterSet parameters, EncoderShape shape)
    {
        this.shape = shape;
        Words = parameters.Add(new Parameter("embeddings.word", shape.Vocabulary, shape.Width, decays: true, isHead: false, isSparse: true));
        Positions = parameters.Add(new Parameter("embeddings.position", shape.Positions, shape.Width, decays: true, isHead: false, isSparse: true));
        norm = new LayerNormalization(parameters, "embeddings.norm", shape.Width);
        layers = [.. Enumerable.Range(0, shape.LayerCount).Select(layer => new EncoderLayer(parameters, $"layer.{layer}", shape))];
    }

    public Parameter Words { get; }

    /// <summary>Positions, with the first token type added in.</summary>
    public Parameter Positions { get; }

    /// <summary>What the backward pass needs.</summary>
    public sealed class State(int layerCount)
    {
        public LayerNormalization.State Norm;
        public Memory<float> Mask;
        public readonly EncoderLayer.State[] Layers = [.. Enumerable.Range(0, layerCount).Select(_ => new EncoderLayer.State())];
    }

    public State NewState() => new(layers.Length);

    public Memory<float> Forward(Shard shard, State state, ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts, float dropout)
    {
        var rows = starts[^1];
        var values = shard.Arena.Take(rows * shape.Width);
        for (var s = 0; s < starts.Length - 1; s++)
        {
            for (var row = starts[s]; row < starts[s + 1]; row++)
            {
                TensorPrimitives.Add(
                    Words.Value.AsSpan(pieces[row] * shape.Width, shape.Width),
                    Positions.Value.AsSpan((row - starts[s]) * shape.Width, shape.Width),
                    values.Span.Slice(row * shape.Width, shape.Width));
            }
        }

        state.Norm = norm.Forward(shard, values.Span, rows);
        state.Mask = shard.Mask(rows * shape.Width, dropout);
        if (!state.Mask.IsEmpty)
            TensorPrimitives.Multiply(values.Span, state.Mask.Span, values.Span);
        for (var layer = 0; layer < layers.Length; layer++)
            values = layers[layer].Forward(shard, state.Layers[layer], values, starts, dropout);
        return values;
    }

    public void Backward(Shard shard, State state, ReadOnlySpan<int> pieces, ReadOnlySpan<int> starts, Memory<float> gradient)
    {
        for (var layer = layers.Length - 1; layer >= 0; layer--)
            layers[layer].Backward(shard, state.Layers[layer], gradient, starts);
        if (!state.Mask.IsEmpty)
            TensorPrimitives.Multiply(gradient.Span, state.Mask.Span, gradient.Span);
        norm.Backward(shard, state.Norm, gradient.Span, starts[^1]);
        for (var s = 0; s < starts.Length - 1; s++)
        {
            for (var row = starts[s]; row < starts[s + 1]; row++)
            {
                var source = gradient.Span.Slice(row * shape.Width, shape.Width);
                AddRow(shard, Words, pieces[row], source);
                AddRow(shard, Positions, row - starts[s], source);
            }
        }
    }

    private static void AddRow(Shard shard, Parameter parameter, int row, ReadOnlySpan<float> gradient)
    {
        var target = parameter.Gradients[shard.Index].AsSpan(row * parameter.Columns, parameter.Columns);
        TensorPrimitives.Add(target, gradient, target);
        parameter.Touched[shard.Index].Add(row);
    }
}
