using System.Numerics.Tensors;
using Chancery.Training.Layers;

namespace Chancery.Training.Heads;

/// <summary>The relation of a word to its head: a biaffine score per label, a one joined to both sides.</summary>
internal sealed class LabelHead
{
    private readonly PairProjection dependents;
    private readonly PairProjection heads;
    private readonly Parameter root;
    private readonly Linear bilinear;
    private readonly int width;
    private readonly int labels;

    public LabelHead(ParameterSet parameters, int inputs, int width, int labels)
    {
        (this.width, this.labels) = (width, labels);
        dependents = new PairProjection(parameters, "labels.dependent", width, inputs);
        heads = new PairProjection(parameters, "labels.head", width, inputs);
        root = parameters.Add(new Parameter("labels.root", 1, width, decays: false, isHead: true));
        bilinear = new Linear(parameters, "labels.bilinear", labels * (width + 1), width + 1, isHead: true, hasBias: false);
    }

    /// <summary>Scores [words x labels] for the given heads (-1: root), indices over the whole batch.</summary>
    public Memory<float> Predict(Shard shard, ReadOnlySpan<float> rows, int count, ReadOnlySpan<int> headRows)
    {
        var dep = dependents.Forward(shard, rows, count, 0);
        var head = heads.Forward(shard, rows, count, 0);
        var (scores, _, _, _) = Score(shard, dep.Value.Span, head.Value.Span, count, headRows);
        return scores;
    }

    /// <summary>Loss of the labels of the gold arcs.</summary>
    public double Learn(Shard shard, ReadOnlySpan<float> rows, int count, ReadOnlySpan<int> headRows, int[] gold, float scale, float dropout, Span<float> gradient)
    {
        var dep = dependents.Forward(shard, rows, count, dropout);
        var head = heads.Forward(shard, rows, count, dropout);
        var (scores, depOne, headOne, turned) = Score(shard, dep.Value.Span, head.Value.Span, count, headRows);
        var loss = Loss.CrossEntropy(scores.Span, labels, gold, scale);

        var one = width + 1;
        var dTurned = shard.Arena.Take(count * labels * one);
        var dDep = shard.Arena.TakeZero(count * width);
        var sum = shard.Arena.Take(one).Span;
        for (var word = 0; word < count; word++)
        {
            sum.Clear();
            var dependent = depOne.Span.Slice(word * one, one);
            for (var label = 0; label < labels; label++)
            {
                var value = scores.Span[(word * labels) + label];
                var place = ((word * labels) + label) * one;
                TensorPrimitives.Multiply(dependent, value, dTurned.Span.Slice(place, one));
                TensorPrimitives.MultiplyAdd(turned.Span.Slice(place, one), value, sum, sum);
            }

            sum[..width].CopyTo(dDep.Span[(word * width)..]);
        }

        var dHeadOne = shard.Arena.Take(count * one);
        bilinear.Backward(shard, headOne.Span, count, dTurned.Span, dHeadOne.Span);
        var dHead = shard.Arena.TakeZero(count * width);
        for (var word = 0; word < count; word++)
        {
            var target = headRows[word] < 0 ? root.Gradients[shard.Index].AsSpan() : dHead.Span.Slice(headRows[word] * width, width);
            TensorPrimitives.Add(target, dHeadOne.Span.Slice(word * one, width), target);
        }

        dependents.Backward(shard, dep, rows, count, dDep.Span, gradient);
        heads.Backward(shard, head, rows, count, dHead.Span, gradient);
        return loss;
    }

    private (Memory<float> Scores, Memory<float> DependentOne, Memory<float> HeadOne, Memory<float> Turned) Score(
        Shard shard, ReadOnlySpan<float> dep, ReadOnlySpan<float> head, int count, ReadOnlySpan<int> headRows)
    {
        var one = width + 1;
        var depOne = shard.Arena.Take(count * one);
        var headOne = shard.Arena.Take(count * one);
        for (var word = 0; word < count; word++)
        {
            dep.Slice(word * width, width).CopyTo(depOne.Span[(word * one)..]);
            (headRows[word] < 0 ? root.Value : head.Slice(headRows[word] * width, width)).CopyTo(headOne.Span[(word * one)..]);
            depOne.Span[(word * one) + width] = 1;
            headOne.Span[(word * one) + width] = 1;
        }

        var turned = shard.Arena.Take(count * labels * one);
        bilinear.Forward(headOne.Span, count, turned.Span);
        var scores = shard.Arena.Take(count * labels);
        for (var word = 0; word < count; word++)
        {
            for (var label = 0; label < labels; label++)
            {
                scores.Span[(word * labels) + label] = TensorPrimitives.Dot<float>(
                    depOne.Span.Slice(word * one, one), turned.Span.Slice(((word * labels) + label) * one, one));
            }
        }

        return (scores, depOne, headOne, turned);
    }
}
