using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>One row times sixteen outputs, four at a time, in 128-bit vectors of any processor.</summary>
internal readonly unsafe struct PortableTile : IQuantizedTile
{
    public static int Rows => 1;

    public static bool IsOffset => false;

    public static bool IsWide => true;

    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        var row = (long*)x;
        for (var output = 0; output < QuantizedMatrix.PanelWidth; output += 4)
        {
            Vector128<int> s0 = default, s1 = default, s2 = default, s3 = default;
            var weights = panel + (output * QuantizedMatrix.GroupSize);
            for (nint group = 0; group < groups; group++)
            {
                // |activation| <= 127 and |weight| <= 128: a product fits 16 bits.
                var v = Vector128.Create(row[group]).AsInt16();
                var (low, high) = Vector128.Widen(Vector128.Load(weights));
                var (first, second) = Vector128.Widen(low * v);
                var (third, fourth) = Vector128.Widen(high * v);
                s0 += first;
                s1 += second;
                s2 += third;
                s3 += fourth;
                weights += QuantizedMatrix.PanelWidth * QuantizedMatrix.GroupSize;
            }

            sums[output] = Vector128.Sum(s0);
            sums[output + 1] = Vector128.Sum(s1);
            sums[output + 2] = Vector128.Sum(s2);
            sums[output + 3] = Vector128.Sum(s3);
        }
    }
}
