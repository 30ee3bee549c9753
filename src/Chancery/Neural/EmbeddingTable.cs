using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>Rows of a matrix to be looked up, 8-bit or fp32 as in the model file. Immutable, thread-safe.</summary>
/// <remarks>Of the 30,000 rows a report needs a few hundred: they are read where the model lies when that memory stays, as that of the shipped one does.</remarks>
internal sealed unsafe class EmbeddingTable
{
    private readonly float[] floats = [];
    private readonly sbyte[] values = [];
    private readonly sbyte* inPlace;
    private readonly float[] scales = [];
    private readonly int width;

    /// <summary>Reads a table; the model file may be closed afterwards.</summary>
    /// <exception cref="ModelException">CHY0308: the tensor is missing or has another shape.</exception>
    public EmbeddingTable(ModelFile model, string name, int rows, int width)
    {
        this.width = width;
        if (model.Tensor(name).IsQuantized)
        {
            var table = model.Quantized(name, rows, width);
            scales = table.Scales.ToArray();
            if (model.IsPermanent)
                inPlace = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(table.Values));
            else
                values = table.Values.ToArray();
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

        // The row's scale is looked up first: it checks the row, which a pointer does not.
        var scale = scales[row];
        var source = inPlace is null ? values.AsSpan(row * width, width) : new ReadOnlySpan<sbyte>(inPlace + ((nint)row * width), width);
        for (var column = 0; column < source.Length; column++)
            target[column] = source[column] * scale;
    }
}
