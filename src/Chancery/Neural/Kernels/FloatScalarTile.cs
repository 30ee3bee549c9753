namespace Chancery.Neural.Kernels;

/// <summary>One row times a panel in plain loops: the twin of the other tiles.</summary>
internal readonly unsafe struct FloatScalarTile : IFloatTile
{
    public static int Rows => 1;

    public static int Width => PackedMatrix.PanelWidth;

    public static void Multiply(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        for (var output = 0; output < PackedMatrix.PanelWidth; output++)
        {
            var sum = start[output];
            for (nint k = 0; k < depth; k++)
                sum += x[k] * panel[(k * PackedMatrix.PanelWidth) + output];
            y[output] = sum;
        }
    }
}
