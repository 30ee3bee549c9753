using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>Four rows times sixteen outputs in 128-bit vectors of any processor, fused where it can: 21 of Arm's 32 registers.</summary>
internal readonly unsafe struct FloatPortableTile : IFloatTile
{
    public static int Rows => 4;

    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* x, nint stride, int count, int depth, float* panel, float* start, nint startStride, float* y, nint yStride)
    {
        // Rows that are not there repeat the first one.
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        Vector128<float> p0 = Vector128.Load(start), q0 = Vector128.Load(start + 4), r0 = Vector128.Load(start + 8), s0 = Vector128.Load(start + 12);
        Vector128<float> p1 = Vector128.Load(start + startStride), q1 = Vector128.Load(start + startStride + 4), r1 = Vector128.Load(start + startStride + 8), s1 = Vector128.Load(start + startStride + 12);
        Vector128<float> p2 = Vector128.Load(start + (2 * startStride)), q2 = Vector128.Load(start + (2 * startStride) + 4), r2 = Vector128.Load(start + (2 * startStride) + 8), s2 = Vector128.Load(start + (2 * startStride) + 12);
        Vector128<float> p3 = Vector128.Load(start + (3 * startStride)), q3 = Vector128.Load(start + (3 * startStride) + 4), r3 = Vector128.Load(start + (3 * startStride) + 8), s3 = Vector128.Load(start + (3 * startStride) + 12);
        for (nint k = 0; k < depth; k++)
        {
            var w0 = Vector128.Load(panel);
            var w1 = Vector128.Load(panel + 4);
            var w2 = Vector128.Load(panel + 8);
            var w3 = Vector128.Load(panel + 12);
            panel += PackedMatrix.PanelWidth;
            var v = Vector128.Create(x[k]);
            p0 = Vector128.MultiplyAddEstimate(v, w0, p0);
            q0 = Vector128.MultiplyAddEstimate(v, w1, q0);
            r0 = Vector128.MultiplyAddEstimate(v, w2, r0);
            s0 = Vector128.MultiplyAddEstimate(v, w3, s0);
            v = Vector128.Create(x1[k]);
            p1 = Vector128.MultiplyAddEstimate(v, w0, p1);
            q1 = Vector128.MultiplyAddEstimate(v, w1, q1);
            r1 = Vector128.MultiplyAddEstimate(v, w2, r1);
            s1 = Vector128.MultiplyAddEstimate(v, w3, s1);
            v = Vector128.Create(x2[k]);
            p2 = Vector128.MultiplyAddEstimate(v, w0, p2);
            q2 = Vector128.MultiplyAddEstimate(v, w1, q2);
            r2 = Vector128.MultiplyAddEstimate(v, w2, r2);
            s2 = Vector128.MultiplyAddEstimate(v, w3, s2);
            v = Vector128.Create(x3[k]);
            p3 = Vector128.MultiplyAddEstimate(v, w0, p3);
            q3 = Vector128.MultiplyAddEstimate(v, w1, q3);
            r3 = Vector128.MultiplyAddEstimate(v, w2, r3);
            s3 = Vector128.MultiplyAddEstimate(v, w3, s3);
        }

        p0.Store(y);
        q0.Store(y + 4);
        r0.Store(y + 8);
        s0.Store(y + 12);
        p1.Store(y + yStride);
        q1.Store(y + yStride + 4);
        r1.Store(y + yStride + 8);
        s1.Store(y + yStride + 12);
        p2.Store(y + (2 * yStride));
        q2.Store(y + (2 * yStride) + 4);
        r2.Store(y + (2 * yStride) + 8);
        s2.Store(y + (2 * yStride) + 12);
        p3.Store(y + (3 * yStride));
        q3.Store(y + (3 * yStride) + 4);
        r3.Store(y + (3 * yStride) + 8);
        s3.Store(y + (3 * yStride) + 12);
    }
}
