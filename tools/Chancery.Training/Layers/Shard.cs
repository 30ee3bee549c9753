using Chancery.Neural.Kernels;

namespace Chancery.Training.Layers;

/// <summary>One of the two fixed parts of every batch, with its own memory, gradients and random numbers: the sums come out the same for any number of threads.</summary>
internal sealed class Shard(int index)
{
    private float[] transposed = [];

    /// <summary>Number of shards, fixed.</summary>
    public const int Count = 2;

    public int Index { get; } = index;

    public Arena Arena { get; } = new();

    public RandomStream Random { get; } = new(0);

    /// <summary>Whether dropout is on.</summary>
    public bool IsTraining { get; set; }

    /// <summary>For the products of weight gradients.</summary>
    public PackedMatrix Packed { get; } = PackedMatrix.FromInOut(new float[1], 1, 1);

    /// <summary>A dropout mask, or empty memory when there is none to be.</summary>
    public Memory<float> Mask(int length, float rate)
    {
        if (!IsTraining || rate <= 0)
            return default;
        var mask = Arena.Take(length);
        Random.FillMask(mask.Span, rate);
        return mask;
    }

    /// <summary>The transpose of a row-major matrix; valid until the next call.</summary>
    public ReadOnlySpan<float> Transpose(ReadOnlySpan<float> values, int rows, int columns)
    {
        if (transposed.Length < rows * columns)
            transposed = new float[rows * columns];
        const int Tile = 16;
        for (var row = 0; row < rows; row += Tile)
        {
            var rowEnd = Math.Min(rows, row + Tile);
            for (var column = 0; column < columns; column += Tile)
            {
                var columnEnd = Math.Min(columns, column + Tile);
                for (var c = column; c < columnEnd; c++)
                {
                    var target = transposed.AsSpan((c * rows) + row, rowEnd - row);
                    for (var r = 0; r < target.Length; r++)
                        target[r] = values[((row + r) * columns) + c];
                }
            }
        }

        return transposed.AsSpan(0, rows * columns);
    }
}
