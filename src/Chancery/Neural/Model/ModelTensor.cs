using System.Collections.Immutable;

namespace Chancery.Neural.Model;

/// <summary>An entry of a model file's table of tensors.</summary>
/// <param name="Name">As <c>layer.0.inner.weight</c>.</param>
/// <param name="IsQuantized">8-bit with one scale per row, or fp32.</param>
/// <param name="Shape">Sizes, the slowest first.</param>
/// <param name="Offset">Where its values begin, from the start of the data.</param>
/// <param name="ScaleOffset">Where its scales begin; 0 for fp32.</param>
public sealed record ModelTensor(string Name, bool IsQuantized, ImmutableArray<int> Shape, long Offset, long ScaleOffset)
{
    /// <summary>Number of values.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => checked(product * size));
}
