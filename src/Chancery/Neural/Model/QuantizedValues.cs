namespace Chancery.Neural.Model;

/// <summary>An 8-bit matrix: value [r, c] stands for Values[r, c] * Scales[r].</summary>
/// <param name="values">Row-major.</param>
/// <param name="scales">One per row.</param>
public readonly ref struct QuantizedValues(ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales)
{
    /// <summary>Row-major.</summary>
    public ReadOnlySpan<sbyte> Values { get; } = values;

    /// <summary>One per row.</summary>
    public ReadOnlySpan<float> Scales { get; } = scales;
}
