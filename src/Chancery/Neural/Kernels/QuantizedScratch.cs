namespace Chancery.Neural.Kernels;

/// <summary>Working memory of <see cref="QuantizedKernel"/>: the quantised rows of one block. One per worker; it grows to the largest product and stays.</summary>
public sealed class QuantizedScratch
{
    private sbyte[] values = [];
    private short[] wide = [];

    internal float[] RowScales { get; } = new float[QuantizedKernel.RowBlock];

    internal float[] RowCenters { get; } = new float[QuantizedKernel.RowBlock];

    internal Span<sbyte> Values(int length)
    {
        if (values.Length < length)
            values = GC.AllocateUninitializedArray<sbyte>(length);
        return values.AsSpan(0, length);
    }

    internal Span<short> Wide(int length)
    {
        if (wide.Length < length)
            wide = GC.AllocateUninitializedArray<short>(length);
        return wide.AsSpan(0, length);
    }
}
