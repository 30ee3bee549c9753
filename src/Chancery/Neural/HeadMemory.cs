using System.Collections.Concurrent;
using Chancery.Neural.Kernels;

namespace Chancery.Neural;

/// <summary>Working memory of a head for one call: two buffers that grow to the largest batch.</summary>
public sealed class HeadMemory
{
    private float[] first = [];
    private float[] second = [];

    /// <summary>Working memory of 8-bit layers.</summary>
    public QuantizedScratch Quantized { get; } = new();

    /// <summary>The first buffer, uncleared.</summary>
    public Span<float> First(int length) => Grow(ref first, length);

    /// <summary>The second buffer, uncleared.</summary>
    public Span<float> Second(int length) => Grow(ref second, length);

    private static Span<float> Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = GC.AllocateUninitializedArray<float>(length);
        return buffer.AsSpan(0, length);
    }

    /// <summary>A pool of working memories, one for each worker in a call. Thread-safe.</summary>
    public sealed class Pool
    {
        private readonly ConcurrentBag<HeadMemory> free = [];

        /// <summary>Takes one, made when none is free.</summary>
        public HeadMemory Rent() => free.TryTake(out var memory) ? memory : new HeadMemory();

        /// <summary>Gives it back.</summary>
        public void Return(HeadMemory memory) => free.Add(memory);
    }
}
