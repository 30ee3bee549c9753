using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Twelve rows times 32 outputs in AVX-512: 24 sums, two weight vectors and one broadcast fill 27 of the 32 registers.</summary>
internal readonly unsafe struct Float512Tile : IFloatTile
{
    public static int Rows => 12;

    public static int Width => 32;

    public static void Multiply(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        if (count == Rows)
        {
            Twelve(x, stride, depth, panel, start, startStride, y, yStride);
            return;
        }

        for (var row = 0; row < count; row += 4)
            Four(x + (row * stride), stride, count - row, depth, panel, start + (row * startStride), startStride, y + (row * yStride), yStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Twelve(float* x, nint stride, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        nint s2 = 2 * stride, s3 = 3 * stride;
        float* xa = x, xb = x + (4 * stride), xc = x + (8 * stride);
        Vector512<float> p0 = Vector512.Load(start), q0 = Vector512.Load(start + 16);
        Vector512<float> p1 = Vector512.Load(start + startStride), q1 = Vector512.Load(start + startStride + 16);
        Vector512<float> p2 = Vector512.Load(start + (2 * startStride)), q2 = Vector512.Load(start + (2 * startStride) + 16);
        Vector512<float> p3 = Vector512.Load(start + (3 * startStride)), q3 = Vector512.Load(start + (3 * startStride) + 16);
        Vector512<float> p4 = Vector512.Load(start + (4 * startStride)), q4 = Vector512.Load(start + (4 * startStride) + 16);
        Vector512<float> p5 = Vector512.Load(start + (5 * startStride)), q5 = Vector512.Load(start + (5 * startStride) + 16);
        Vector512<float> p6 = Vector512.Load(start + (6 * startStride)), q6 = Vector512.Load(start + (6 * startStride) + 16);
        Vector512<float> p7 = Vector512.Load(start + (7 * startStride)), q7 = Vector512.Load(start + (7 * startStride) + 16);
        Vector512<float> p8 = Vector512.Load(start + (8 * startStride)), q8 = Vector512.Load(start + (8 * startStride) + 16);
        Vector512<float> p9 = Vector512.Load(start + (9 * startStride)), q9 = Vector512.Load(start + (9 * startStride) + 16);
        Vector512<float> p10 = Vector512.Load(start + (10 * startStride)), q10 = Vector512.Load(start + (10 * startStride) + 16);
        Vector512<float> p11 = Vector512.Load(start + (11 * startStride)), q11 = Vector512.Load(start + (11 * startStride) + 16);
        for (nint k = 0; k < depth; k++)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 16);
            panel += PackedMatrix.PanelWidth;
            var v = Vector512.Create(xa[k]);
            p0 = Vector512.FusedMultiplyAdd(v, w0, p0);
            q0 = Vector512.FusedMultiplyAdd(v, w1, q0);
            v = Vector512.Create(xa[stride + k]);
            p1 = Vector512.FusedMultiplyAdd(v, w0, p1);
            q1 = Vector512.FusedMultiplyAdd(v, w1, q1);
            v = Vector512.Create(xa[s2 + k]);
            p2 = Vector512.FusedMultiplyAdd(v, w0, p2);
            q2 = Vector512.FusedMultiplyAdd(v, w1, q2);
            v = Vector512.Create(xa[s3 + k]);
            p3 = Vector512.FusedMultiplyAdd(v, w0, p3);
            q3 = Vector512.FusedMultiplyAdd(v, w1, q3);
            v = Vector512.Create(xb[k]);
            p4 = Vector512.FusedMultiplyAdd(v, w0, p4);
            q4 = Vector512.FusedMultiplyAdd(v, w1, q4);
            v = Vector512.Create(xb[stride + k]);
            p5 = Vector512.FusedMultiplyAdd(v, w0, p5);
            q5 = Vector512.FusedMultiplyAdd(v, w1, q5);
            v = Vector512.Create(xb[s2 + k]);
            p6 = Vector512.FusedMultiplyAdd(v, w0, p6);
            q6 = Vector512.FusedMultiplyAdd(v, w1, q6);
            v = Vector512.Create(xb[s3 + k]);
            p7 = Vector512.FusedMultiplyAdd(v, w0, p7);
            q7 = Vector512.FusedMultiplyAdd(v, w1, q7);
            v = Vector512.Create(xc[k]);
            p8 = Vector512.FusedMultiplyAdd(v, w0, p8);
            q8 = Vector512.FusedMultiplyAdd(v, w1, q8);
            v = Vector512.Create(xc[stride + k]);
            p9 = Vector512.FusedMultiplyAdd(v, w0, p9);
            q9 = Vector512.FusedMultiplyAdd(v, w1, q9);
            v = Vector512.Create(xc[s2 + k]);
            p10 = Vector512.FusedMultiplyAdd(v, w0, p10);
            q10 = Vector512.FusedMultiplyAdd(v, w1, q10);
            v = Vector512.Create(xc[s3 + k]);
            p11 = Vector512.FusedMultiplyAdd(v, w0, p11);
            q11 = Vector512.FusedMultiplyAdd(v, w1, q11);
        }

        p0.Store(y);
        q0.Store(y + 16);
        p1.Store(y + yStride);
        q1.Store(y + yStride + 16);
        p2.Store(y + (2 * yStride));
        q2.Store(y + (2 * yStride) + 16);
        p3.Store(y + (3 * yStride));
        q3.Store(y + (3 * yStride) + 16);
        p4.Store(y + (4 * yStride));
        q4.Store(y + (4 * yStride) + 16);
        p5.Store(y + (5 * yStride));
        q5.Store(y + (5 * yStride) + 16);
        p6.Store(y + (6 * yStride));
        q6.Store(y + (6 * yStride) + 16);
        p7.Store(y + (7 * yStride));
        q7.Store(y + (7 * yStride) + 16);
        p8.Store(y + (8 * yStride));
        q8.Store(y + (8 * yStride) + 16);
        p9.Store(y + (9 * yStride));
        q9.Store(y + (9 * yStride) + 16);
        p10.Store(y + (10 * yStride));
        q10.Store(y + (10 * yStride) + 16);
        p11.Store(y + (11 * yStride));
        q11.Store(y + (11 * yStride) + 16);
    }

    /// <summary>Up to four rows; those that are not there repeat the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        Vector512<float> p0 = Vector512.Load(start), q0 = Vector512.Load(start + 16);
        Vector512<float> p1 = Vector512.Load(start + startStride), q1 = Vector512.Load(start + startStride + 16);
        Vector512<float> p2 = Vector512.Load(start + (2 * startStride)), q2 = Vector512.Load(start + (2 * startStride) + 16);
        Vector512<float> p3 = Vector512.Load(start + (3 * startStride)), q3 = Vector512.Load(start + (3 * startStride) + 16);
        for (nint k = 0; k < depth; k++)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 16);
            panel += PackedMatrix.PanelWidth;
            var v = Vector512.Create(x[k]);
            p0 = Vector512.FusedMultiplyAdd(v, w0, p0);
            q0 = Vector512.FusedMultiplyAdd(v, w1, q0);
            v = Vector512.Create(x1[k]);
            p1 = Vector512.FusedMultiplyAdd(v, w0, p1);
            q1 = Vector512.FusedMultiplyAdd(v, w1, q1);
            v = Vector512.Create(x2[k]);
            p2 = Vector512.FusedMultiplyAdd(v, w0, p2);
            q2 = Vector512.FusedMultiplyAdd(v, w1, q2);
            v = Vector512.Create(x3[k]);
            p3 = Vector512.FusedMultiplyAdd(v, w0, p3);
            q3 = Vector512.FusedMultiplyAdd(v, w1, q3);
        }

        p0.Store(y);
        q0.Store(y + 16);
        p1.Store(y + yStride);
        q1.Store(y + yStride + 16);
        p2.Store(y + (2 * yStride));
        q2.Store(y + (2 * yStride) + 16);
        p3.Store(y + (3 * yStride));
        q3.Store(y + (3 * yStride) + 16);
    }
}
