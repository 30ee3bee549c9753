using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Six rows times sixteen outputs in AVX2: twelve sums, two weight vectors and one broadcast fill 15 of the 16 registers.</summary>
internal readonly unsafe struct Float256Tile : IFloatTile
{
    public static int Rows => 6;

    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        // Rows that are not there repeat the first one.
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        var x4 = x + (count > 4 ? 4 * stride : 0);
        var x5 = x + (count > 5 ? 5 * stride : 0);
        Vector256<float> p0 = Vector256.Load(start), q0 = Vector256.Load(start + 8);
        Vector256<float> p1 = Vector256.Load(start + startStride), q1 = Vector256.Load(start + startStride + 8);
        Vector256<float> p2 = Vector256.Load(start + (2 * startStride)), q2 = Vector256.Load(start + (2 * startStride) + 8);
        Vector256<float> p3 = Vector256.Load(start + (3 * startStride)), q3 = Vector256.Load(start + (3 * startStride) + 8);
        Vector256<float> p4 = Vector256.Load(start + (4 * startStride)), q4 = Vector256.Load(start + (4 * startStride) + 8);
        Vector256<float> p5 = Vector256.Load(start + (5 * startStride)), q5 = Vector256.Load(start + (5 * startStride) + 8);
        for (nint k = 0; k < depth; k++)
        {
            var w0 = Vector256.Load(panel);
            var w1 = Vector256.Load(panel + 8);
            panel += PackedMatrix.PanelWidth;
            var v = Vector256.Create(x[k]);
            p0 = Vector256.FusedMultiplyAdd(v, w0, p0);
            q0 = Vector256.FusedMultiplyAdd(v, w1, q0);
            v = Vector256.Create(x1[k]);
            p1 = Vector256.FusedMultiplyAdd(v, w0, p1);
            q1 = Vector256.FusedMultiplyAdd(v, w1, q1);
            v = Vector256.Create(x2[k]);
            p2 = Vector256.FusedMultiplyAdd(v, w0, p2);
            q2 = Vector256.FusedMultiplyAdd(v, w1, q2);
            v = Vector256.Create(x3[k]);
            p3 = Vector256.FusedMultiplyAdd(v, w0, p3);
            q3 = Vector256.FusedMultiplyAdd(v, w1, q3);
            v = Vector256.Create(x4[k]);
            p4 = Vector256.FusedMultiplyAdd(v, w0, p4);
            q4 = Vector256.FusedMultiplyAdd(v, w1, q4);
            v = Vector256.Create(x5[k]);
            p5 = Vector256.FusedMultiplyAdd(v, w0, p5);
            q5 = Vector256.FusedMultiplyAdd(v, w1, q5);
        }

        p0.Store(y);
        q0.Store(y + 8);
        p1.Store(y + yStride);
        q1.Store(y + yStride + 8);
        p2.Store(y + (2 * yStride));
        q2.Store(y + (2 * yStride) + 8);
        p3.Store(y + (3 * yStride));
        q3.Store(y + (3 * yStride) + 8);
        p4.Store(y + (4 * yStride));
        q4.Store(y + (4 * yStride) + 8);
        p5.Store(y + (5 * yStride));
        q5.Store(y + (5 * yStride) + 8);
    }
}
