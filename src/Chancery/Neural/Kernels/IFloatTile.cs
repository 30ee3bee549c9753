namespace Chancery.Neural.Kernels;

/// <summary>A register tile of the single-precision product: a few rows times one panel, or a part of it.</summary>
internal unsafe interface IFloatTile
{
    /// <summary>Rows of a full tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Outputs of a tile; divides <see cref="PackedMatrix.PanelWidth"/>.</summary>
    static abstract int Width { get; }

    /// <summary>y = start + x W for up to <see cref="Rows"/> rows. Every row is summed in the order of the inputs, whatever the count.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">From a row to the next.</param>
    /// <param name="count">Rows, at least one.</param>
    /// <param name="depth">Inputs.</param>
    /// <param name="panel">The packed weights.</param>
    /// <param name="start">What the sums start from; may be y.</param>
    /// <param name="startStride">From a row of start to the next; 0 for the same in all rows.</param>
    /// <param name="y">Result, [<see cref="Rows"/> x <see cref="Width"/>]: rows beyond count are overwritten with rubbish or left alone.</param>
    /// <param name="yStride">From a row of y to the next.</param>
    static abstract void Multiply(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride);
}
