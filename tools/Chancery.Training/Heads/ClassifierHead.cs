using Chancery.Neural.Kernels;
using Chancery.Training.Layers;

namespace Chancery.Training.Heads;

/// <summary>A class for each row: linear, or with one hidden GELU layer that several outputs share.</summary>
internal sealed class ClassifierHead
{
    private readonly Linear? hidden;
    private readonly Linear[] outputs;

    /// <param name="parameters">Where the parameters are added.</param>
    /// <param name="name">Prefix of the tensors.</param>
    /// <param name="inputs">Width of a row.</param>
    /// <param name="hiddenWidth">Width of the hidden layer; 0 for none.</param>
    /// <param name="classes">Name and number of classes of each output; an empty name is the head's own.</param>
    public ClassifierHead(ParameterSet parameters, string name, int inputs, int hiddenWidth, params ReadOnlySpan<(string Name, int Count)> classes)
    {
        hidden = hiddenWidth > 0 ? new Linear(parameters, $"{name}.hidden", hiddenWidth, inputs, isHead: true) : null;
        outputs = new Linear[classes.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            outputs[i] = new Linear(
                parameters, classes[i].Name.Length == 0 ? name : $"{name}.{classes[i].Name}", classes[i].Count, hiddenWidth > 0 ? hiddenWidth : inputs, isHead: true);
        }
    }

    /// <summary>Logits of one output, [rows x classes].</summary>
    public Memory<float> Predict(Shard shard, ReadOnlySpan<float> rows, int count, int output)
    {
        var (active, _) = Hidden(shard, rows, count);
        var logits = shard.Arena.Take(count * outputs[output].Outputs);
        outputs[output].Forward(hidden is null ? rows : active.Span, count, logits.Span);
        return logits;
    }

    /// <summary>Loss of some outputs; gradients are added to the parameters and to those of the rows.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="rows">[count x inputs].</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="targets">Output, right classes (-1: left out), factor.</param>
    /// <param name="gradient">Gradients of the rows, added to.</param>
    public double Learn(Shard shard, ReadOnlySpan<float> rows, int count, ReadOnlySpan<(int Output, int[] Labels, float Scale)> targets, Span<float> gradient)
    {
        var (active, sum) = Hidden(shard, rows, count);
        var input = hidden is null ? rows : active.Span;
        var inner = hidden is null ? gradient : shard.Arena.TakeZero(active.Length).Span;
        var loss = 0d;
        foreach (var (output, labels, scale) in targets)
        {
            var layer = outputs[output];
            var logits = shard.Arena.Take(count * layer.Outputs).Span;
            layer.Forward(input, count, logits);
            loss += Loss.CrossEntropy(logits, layer.Outputs, labels, scale);
            layer.Backward(shard, input, count, logits, inner, accumulate: true);
        }

        if (hidden is not null)
        {
            Activations.GeluBackward(sum.Span, inner, inner);
            hidden.Backward(shard, rows, count, inner, gradient, accumulate: true);
        }

        return loss;
    }

    private (Memory<float> Active, Memory<float> Sum) Hidden(Shard shard, ReadOnlySpan<float> rows, int count)
    {
        if (hidden is null)
            return default;
        var sum = shard.Arena.Take(count * hidden.Outputs);
        hidden.Forward(rows, count, sum.Span);
        var active = shard.Arena.Take(sum.Length);
        sum.CopyTo(active);
        Activations.Gelu(active.Span);
        return (active, sum);
    }
}
