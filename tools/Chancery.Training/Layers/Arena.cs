namespace Chancery.Training.Layers;

/// <summary>Memory for the activations of one step: taken in order, given back all at once. Grows to what a step needs, then allocates no more.</summary>
internal sealed class Arena
{
    private const int BlockLength = 1 << 23;
    private readonly List<float[]> blocks = [];
    private int block;
    private int used;

    /// <summary>Uncleared memory of a length.</summary>
    public Memory<float> Take(int length)
    {
        while (block < blocks.Count && blocks[block].Length - used < length)
            (block, used) = (block + 1, 0);
        if (block == blocks.Count)
            blocks.Add(new float[Math.Max(BlockLength, length)]);
        used += length;
        return blocks[block].AsMemory(used - length, length);
    }

    /// <summary>Cleared memory of a length.</summary>
    public Memory<float> TakeZero(int length)
    {
        var memory = Take(length);
        memory.Span.Clear();
        return memory;
    }

    /// <summary>Gives everything back.</summary>
    public void Reset() => (block, used) = (0, 0);
}
