using Chancery.Neural.Kernels;

namespace Chancery.Neural;

/// <summary>Working memory of <see cref="Encoder"/>. One per worker; it grows to the largest batch and stays, so that a warm one allocates nothing.</summary>
public sealed class EncoderWorkspace
{
    private float[] values = [];
    private float[] wide = [];
    private float[] context = [];
    private float[] projected = [];
    private float[] attention = [];

    internal QuantizedScratch Quantized { get; } = new();

    /// <summary>Values of all pieces of the batch: the input of a layer, then its output.</summary>
    internal Span<float> Values(int length) => Grow(ref values, length);

    /// <summary>Queries, keys and values of a group of sequences; later its inner values.</summary>
    internal Span<float> Wide(int length) => Grow(ref wide, length);

    /// <summary>What attention gathers.</summary>
    internal Span<float> Context(int length) => Grow(ref context, length);

    /// <summary>The output of a linear layer that is added to <see cref="Values"/>.</summary>
    internal Span<float> Projected(int length) => Grow(ref projected, length);

    /// <summary>Scratch of <see cref="Kernels.Attention"/>.</summary>
    internal Span<float> Attention(int length) => Grow(ref attention, length);

    private static Span<float> Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = GC.AllocateUninitializedArray<float>(Math.Max(length, buffer.Length + (buffer.Length / 2)));
        return buffer.AsSpan(0, length);
    }
}
