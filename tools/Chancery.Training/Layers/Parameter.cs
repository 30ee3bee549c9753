using Chancery.Neural.Kernels;

namespace Chancery.Training.Layers;

/// <summary>A learned matrix with its gradients (one buffer per shard) and its optimiser state.</summary>
internal sealed class Parameter
{
    private PackedMatrix? outIn;
    private PackedMatrix? inOut;

    public Parameter(string name, int rows, int columns, bool decays, bool isHead, bool isSparse = false)
    {
        (Name, Rows, Columns, Decays, IsHead, IsSparse) = (name, rows, columns, decays, isHead, isSparse);
        Value = new float[rows * columns];
        Moment = new float[Value.Length];
        Variance = new float[Value.Length];
        Gradients = [new float[Value.Length], new float[Value.Length]];
        Touched = [[], []];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Whether weight decay applies: matrices yes, biases and norms no.</summary>
    public bool Decays { get; }

    /// <summary>Whether it learns at the heads' rate.</summary>
    public bool IsHead { get; }

    /// <summary>Whether only the rows used in a step are updated (embeddings).</summary>
    public bool IsSparse { get; }

    public float[] Value { get; }

    public float[] Moment { get; }

    public float[] Variance { get; }

    public float[][] Gradients { get; }

    /// <summary>Rows used in this step, per shard; only for sparse parameters, may repeat.</summary>
    public List<int>[] Touched { get; }

    /// <summary>Packed for y = x Wᵀ.</summary>
    public PackedMatrix Forward => outIn ??= PackedMatrix.FromOutIn(Value, Rows, Columns);

    /// <summary>Packed for dx = dy W.</summary>
    public PackedMatrix Backward => inOut ??= PackedMatrix.FromInOut(Value, Rows, Columns);

    /// <summary>Packs the changed values anew.</summary>
    public void Repack()
    {
        outIn?.RepackOutIn(Value);
        inOut?.RepackInOut(Value);
    }

    /// <summary>Packs both ways now, so that shards never pack at the same time.</summary>
    public void Pack() => _ = (Forward, Backward);

    /// <summary>Normal start values with a deviation.</summary>
    public Parameter Randomize(RandomStream random, float deviation)
    {
        for (var i = 0; i < Value.Length; i++)
            Value[i] = random.NextNormal() * deviation;
        return this;
    }
}
