using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019), gradients clipped by their common norm.</summary>
/// <remarks>Rows of embeddings that a step does not use are left as they are, moments included (lazy Adam): they are most of the parameters.</remarks>
internal sealed class AdamW(IReadOnlyList<Parameter> parameters, TrainingOptions options)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;

    /// <summary>Sums the shards' gradients, clips, updates, clears, and packs the changed weights.</summary>
    /// <param name="step">From 1.</param>
    /// <returns>The norm before clipping.</returns>
    public float Step(int step)
    {
        var squares = new double[parameters.Count];
        Parallel.For(0, parameters.Count, i => squares[i] = Sum(parameters[i]));
        var norm = (float)Math.Sqrt(squares.Sum());
        var clip = norm > options.ClipNorm ? options.ClipNorm / norm : 1;
        var rate = Rate(step, options);
        var correction1 = 1 - MathF.Pow(Beta1, step);
        var correction2 = 1 - MathF.Pow(Beta2, step);
        Parallel.For(0, parameters.Count, i =>
        {
            var parameter = parameters[i];
            var own = rate * (parameter.IsHead ? options.HeadRate : options.EncoderRate);
            Update(parameter, clip, own, correction1, correction2);
            if (!parameter.IsSparse)
                parameter.Repack();
        });
        return norm;
    }

    /// <summary>The rate's factor: linear warm-up, then linear decay.</summary>
    public static float Rate(int step, TrainingOptions options)
    {
        if (step <= options.WarmUpSteps)
            return (float)step / options.WarmUpSteps;
        var left = (float)(options.Steps - step) / Math.Max(1, options.Steps - options.WarmUpSteps);
        return options.FinalRate + ((1 - options.FinalRate) * Math.Max(0, left));
    }

    private static double Sum(Parameter parameter)
    {
        var first = parameter.Gradients[0].AsSpan();
        var second = parameter.Gradients[1].AsSpan();
        if (!parameter.IsSparse)
        {
            TensorPrimitives.Add(first, second, first);
            return TensorPrimitives.SumOfSquares<float>(first);
        }

        var total = 0d;
        foreach (var row in Rows(parameter))
        {
            var target = first.Slice(row * parameter.Columns, parameter.Columns);
            TensorPrimitives.Add(target, second.Slice(row * parameter.Columns, parameter.Columns), target);
            total += TensorPrimitives.SumOfSquares<float>(target);
        }

        return total;
    }

    private static IEnumerable<int> Rows(Parameter parameter) => parameter.Touched[0].Concat(parameter.Touched[1]).Distinct().Order();

    private void Update(Parameter parameter, float clip, float rate, float correction1, float correction2)
    {
        var decay = parameter.Decays ? 1 - (rate * options.Decay) : 1;
        if (!parameter.IsSparse)
        {
            Update(parameter, 0, parameter.Value.Length, clip, rate, decay, correction1, correction2);
            return;
        }

        foreach (var row in Rows(parameter).ToList())
            Update(parameter, row * parameter.Columns, parameter.Columns, clip, rate, decay, correction1, correction2);
        parameter.Touched[0].Clear();
        parameter.Touched[1].Clear();
    }

    private static void Update(Parameter parameter, int start, int length, float clip, float rate, float decay, float correction1, float correction2)
    {
        var value = parameter.Value.AsSpan(start, length);
        var gradient = parameter.Gradients[0].AsSpan(start, length);
        var moment = parameter.Moment.AsSpan(start, length);
        var variance = parameter.Variance.AsSpan(start, length);
        ref var v0 = ref MemoryMarshal.GetReference(value);
        ref var g0 = ref MemoryMarshal.GetReference(gradient);
        ref var m0 = ref MemoryMarshal.GetReference(moment);
        ref var s0 = ref MemoryMarshal.GetReference(variance);
        var i = 0;
        for (; i <= length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var g = Vector512.LoadUnsafe(ref g0, (nuint)i) * clip;
            var m = (Vector512.LoadUnsafe(ref m0, (nuint)i) * Beta1) + (g * (1 - Beta1));
            var s = (Vector512.LoadUnsafe(ref s0, (nuint)i) * Beta2) + (g * g * (1 - Beta2));
            m.StoreUnsafe(ref m0, (nuint)i);
            s.StoreUnsafe(ref s0, (nuint)i);
            var change = m * (rate / correction1) / (Vector512.Sqrt(s * (1 / correction2)) + Vector512.Create(Epsilon));
            ((Vector512.LoadUnsafe(ref v0, (nuint)i) * decay) - change).StoreUnsafe(ref v0, (nuint)i);
        }

        for (; i < length; i++)
        {
            var g = gradient[i] * clip;
            moment[i] = (moment[i] * Beta1) + (g * (1 - Beta1));
            variance[i] = (variance[i] * Beta2) + (g * g * (1 - Beta2));
            value[i] = (value[i] * decay) - (moment[i] * (rate / correction1) / (MathF.Sqrt(variance[i] / correction2) + Epsilon));
        }

        gradient.Clear();
        parameter.Gradients[1].AsSpan(start, length).Clear();
    }
}
