using System.Numerics.Tensors;
using Chancery.Training.Layers;

namespace Chancery.Training.Heads;

/// <summary>Which word heads which: a biaffine score for each pair, the root as candidate 0 (Dozat and Manning, ICLR 2017).</summary>
internal sealed class ArcHead
{
    private readonly PairProjection dependents;
    private readonly PairProjection heads;
    private readonly Parameter root;
    private readonly Linear bilinear;
    private readonly Parameter headBias;
    private readonly int width;

    public ArcHead(ParameterSet parameters, int inputs, int width)
    {
        this.width = width;
        dependents = new PairProjection(parameters, "arcs.dependent", width, inputs);
        heads = new PairProjection(parameters, "arcs.head", width, inputs);
        root = parameters.Add(new Parameter("arcs.root", 1, width, decays: false, isHead: true));
        bilinear = new Linear(parameters, "arcs.bilinear", width, width, isHead: true, hasBias: false);
        headBias = parameters.Add(new Parameter("arcs.headbias", 1, width, decays: false, isHead: true));
    }

    /// <summary>Scores of sentence after sentence, each [words x (words + 1)].</summary>
    public Memory<float>[] Predict(Shard shard, ReadOnlySpan<float> rows, ReadOnlySpan<int> starts)
    {
        var (dep, head, turned) = Views(shard, rows, starts[^1], 0);
        var result = new Memory<float>[starts.Length - 1];
        for (var s = 0; s < result.Length; s++)
            result[s] = Score(shard, head.Value, turned, starts[s], starts[s + 1] - starts[s]);
        _ = dep;
        return result;
    }

    /// <summary>Loss over the heads of all words; a head of -1 is the root, -2 leaves the word out.</summary>
    public double Learn(Shard shard, ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, int[] headIndices, float scale, float dropout, Span<float> gradient)
    {
        var count = starts[^1];
        var (dep, head, turned) = Views(shard, rows, count, dropout);
        var dTurned = shard.Arena.TakeZero(count * width);
        var dHead = shard.Arena.TakeZero(count * width);
        var loss = 0d;
        for (var s = 0; s < starts.Length - 1; s++)
        {
            var (start, length) = (starts[s], starts[s + 1] - starts[s]);
            var scores = Score(shard, head.Value, turned, start, length);
            var labels = headIndices.AsSpan(start, length).ToArray();
            for (var i = 0; i < length; i++)
                labels[i] = labels[i] == -2 ? -1 : labels[i] + 1;
            loss += Loss.CrossEntropy(scores.Span, length + 1, labels, scale);
            BackwardScores(shard, scores.Span, head.Value.Span, turned.Span, start, length, dTurned.Span, dHead.Span);
        }

        var dDep = shard.Arena.Take(count * width);
        bilinear.Backward(shard, dep.Value.Span, count, dTurned.Span, dDep.Span);
        dependents.Backward(shard, dep, rows, count, dDep.Span, gradient);
        heads.Backward(shard, head, rows, count, dHead.Span, gradient);
        return loss;
    }

    private (PairProjection.State Dependent, PairProjection.State Head, Memory<float> Turned) Views(Shard shard, ReadOnlySpan<float> rows, int count, float dropout)
    {
        var dep = dependents.Forward(shard, rows, count, dropout);
        var head = heads.Forward(shard, rows, count, dropout);
        var turned = shard.Arena.Take(count * width);
        bilinear.Forward(dep.Value.Span, count, turned.Span);
        return (dep, head, turned);
    }

    /// <summary>score(d, h) = (dep_d B + headbias) . head_h.</summary>
    private Memory<float> Score(Shard shard, Memory<float> head, Memory<float> turned, int start, int length)
    {
        var scores = shard.Arena.Take(length * (length + 1));
        var query = shard.Arena.Take(width).Span;
        for (var d = 0; d < length; d++)
        {
            TensorPrimitives.Add(turned.Span.Slice((start + d) * width, width), headBias.Value, query);
            var row = scores.Span.Slice(d * (length + 1), length + 1);
            row[0] = TensorPrimitives.Dot<float>(query, root.Value);
            for (var h = 0; h < length; h++)
                row[h + 1] = TensorPrimitives.Dot<float>(query, head.Span.Slice((start + h) * width, width));
        }

        return scores;
    }

    private void BackwardScores(
        Shard shard, ReadOnlySpan<float> dScores, ReadOnlySpan<float> head, ReadOnlySpan<float> turned, int start, int length, Span<float> dTurned, Span<float> dHead)
    {
        var dRoot = root.Gradients[shard.Index].AsSpan();
        var dBias = headBias.Gradients[shard.Index].AsSpan();
        var query = shard.Arena.Take(width).Span;
        for (var d = 0; d < length; d++)
        {
            TensorPrimitives.Add(turned.Slice((start + d) * width, width), headBias.Value, query);
            var dQuery = dTurned.Slice((start + d) * width, width);
            for (var h = 0; h <= length; h++)
            {
                var value = dScores[(d * (length + 1)) + h];
                var key = h == 0 ? root.Value : head.Slice((start + h - 1) * width, width);
                var dKey = h == 0 ? dRoot : dHead.Slice((start + h - 1) * width, width);
                TensorPrimitives.MultiplyAdd(key, value, dQuery, dQuery);
                TensorPrimitives.MultiplyAdd(query, value, dKey, dKey);
            }

            TensorPrimitives.Add(dBias, dQuery, dBias);
        }
    }
}
