namespace Chancery.Neural.Kernels;

/// <summary>One row times sixteen outputs in plain loops: the twin of the other tiles.</summary>
internal readonly unsafe struct ScalarTile : IQuantizedTile
{
    public static int Rows => 1;

    public static bool IsOffset => false;

    public static bool IsWide => false;

    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        var row = (sbyte*)x;
        for (var output = 0; output < QuantizedMatrix.PanelWidth; output++)
        {
            var sum = 0;
            for (var input = 0; input < groups * QuantizedMatrix.GroupSize; input++)
                sum += row[input] * panel[(input / QuantizedMatrix.GroupSize * QuantizedMatrix.GroupSize * QuantizedMatrix.PanelWidth) + (output * QuantizedMatrix.GroupSize) + (input % QuantizedMatrix.GroupSize)];
            sums[output] = sum;
        }
    }
}
