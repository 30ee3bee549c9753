using Chancery.Training.Layers;

namespace Chancery.Training.Tests.Layers;

public sealed class LayerGradientTests
{
    private static readonly EncoderShape Shape = new(12, 8, 2, 32, 48, 2);
    private static readonly int[] Starts = [0, 3, 5];

    [Fact]
    public void Linear_layer_gives_the_slopes_of_weight_bias_and_input()
    {
        var (parameters, input, factors) = Inputs(4, 7, 4 * 5);
        var layer = new Linear(parameters, "linear", 5, 7, isHead: true);
        GradientCheck.Check(GradientCheck.Randomize(parameters), shard =>
        {
            var y = shard.Arena.Take(4 * 5);
            layer.Forward(input.Value, 4, y.Span);
            layer.Backward(shard, input.Value, 4, factors, input.Gradients[0]);
            return Sum(y.Span, factors);
        });
    }

    [Fact]
    public void Normalisation_gives_the_slopes_of_scale_shift_and_input()
    {
        var (parameters, input, factors) = Inputs(4, 32, 4 * 32);
        var layer = new LayerNormalization(parameters, "norm", 32);
        GradientCheck.Check(GradientCheck.Randomize(parameters, deviation: 1), shard =>
        {
            var y = Copy(shard, input.Value);
            var state = layer.Forward(shard, y.Span, 4);
            factors.CopyTo(input.Gradients[0].AsSpan());
            layer.Backward(shard, state, input.Gradients[0], 4);
            return Sum(y.Span, factors);
        });
    }

    [Fact]
    public void Transformer_layer_gives_the_slopes_of_all_its_weights_and_of_the_input()
    {
        var (parameters, input, factors) = Inputs(5, 32, 5 * 32);
        var layer = new EncoderLayer(parameters, "layer", Shape);
        GradientCheck.Check(GradientCheck.Randomize(parameters), shard =>
        {
            var state = new EncoderLayer.State();
            var y = layer.Forward(shard, state, Copy(shard, input.Value), Starts, 0);
            var loss = Sum(y.Span, factors);
            var gradient = Copy(shard, factors);
            layer.Backward(shard, state, gradient, Starts);
            gradient.Span.CopyTo(input.Gradients[0]);
            return loss;
        });
    }

    [Fact]
    public void Encoder_gives_the_slopes_of_embeddings_and_layers_and_adds_up_repeated_pieces()
    {
        var (parameters, _, factors) = Inputs(1, 1, 5 * 32);
        var network = new EncoderNetwork(parameters, Shape);
        int[] pieces = [1, 4, 2, 4, 4];
        GradientCheck.Check(
            GradientCheck.Randomize(parameters),
            shard =>
            {
                var state = network.NewState();
                var y = network.Forward(shard, state, pieces, Starts, 0);
                var loss = Sum(y.Span, factors);
                network.Backward(shard, state, pieces, Starts, Copy(shard, factors));
                return loss;
            },
            "input");
        Assert.Equal([1, 2, 4], network.Words.Touched[0].Distinct().Order());
        Assert.Equal([0, 1, 2], network.Positions.Touched[0].Distinct().Order());
    }

    private static (ParameterSet Parameters, Parameter Input, float[] Factors) Inputs(int rows, int columns, int outputs)
    {
        var parameters = new ParameterSet();
        var input = parameters.Add(new Parameter("input", rows, columns, decays: false, isHead: false));
        var random = new RandomStream(11);
        return (parameters, input, [.. Enumerable.Range(0, outputs).Select(_ => random.NextNormal())]);
    }

    private static Memory<float> Copy(Shard shard, float[] values)
    {
        var copy = shard.Arena.Take(values.Length);
        values.CopyTo(copy);
        return copy;
    }

    private static double Sum(ReadOnlySpan<float> values, ReadOnlySpan<float> factors)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            sum += (double)values[i] * factors[i];
        return sum;
    }
}
