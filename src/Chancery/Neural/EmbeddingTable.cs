using Chancery.Neural.Model;
using System.Numerics.Tensors;

namespace Chancery.Neural;

/// <summary>Rows of a matrix to be looked up, 8-bit or fp32 as in the model file. Immutable, thread-safe.</summary>
internal sealed class EmbeddingTable
{
    private readonly float[] floats = [];
    private readonly sbyte[] values = [];
    private readonly float[] scales = [];
    private readonly int width;

    /// <summary>Copies a table: the model file is not needed afterwards.</summary>
    /// <exception cref="ModelException">CHY0308: the tensor is missing or has another shape.</exception>
    public EmbeddingTable(ModelFile model, string name, int rows, int width)
    {
        this.width = width;
        if (model.Tensor(name).IsQuantized)
        {
            var table = model.Quantized(name, rows, width);
            (values, scales) = (table.Values.ToArray(), table.Scales.ToArray());
        }
        else
        {
            floats = model.Floats(name, rows, width).ToArray();
        }
    }

    /// <summary>Writes a row.</summary>
    /// <param name="row">Which.</param>
    /// <param name="target">Receives its values.</param>
    public void CopyTo(int row, Span<float> target)
    {
        if (scales.Length == 0)
        {
            floats.AsSpan(row * width, width).CopyTo(target);
            return;
        }

        TensorPrimitives.ConvertChecked<sbyte, float>(values.AsSpan(row * width, width), target);
        TensorPrimitives.Multiply(target[..width], scales[row], target);
    }
}
