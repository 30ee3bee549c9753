using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Chancery.Neural.Kernels;

/// <summary>Four rows times sixteen outputs with Arm's signed dot product: sixteen sums of the 32 registers.</summary>
internal readonly unsafe struct ArmDotTile : IQuantizedTile
{
    public static int Rows => 4;

    public static bool IsOffset => false;

    public static bool IsWide => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        Vector128<int> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector128<int> b0 = default, b1 = default, b2 = default, b3 = default;
        Vector128<int> c0 = default, c1 = default, c2 = default, c3 = default;
        Vector128<int> d0 = default, d1 = default, d2 = default, d3 = default;
        var end = (nint)groups * QuantizedMatrix.GroupSize;
        for (nint k = 0; k < end; k += QuantizedMatrix.GroupSize)
        {
            var w0 = Vector128.Load(panel);
            var w1 = Vector128.Load(panel + 16);
            var w2 = Vector128.Load(panel + 32);
            var w3 = Vector128.Load(panel + 48);
            panel += 64;
            var v = Broadcast(x + k);
            a0 = Dp.DotProduct(a0, v, w0);
            a1 = Dp.DotProduct(a1, v, w1);
            a2 = Dp.DotProduct(a2, v, w2);
            a3 = Dp.DotProduct(a3, v, w3);
            v = Broadcast(x1 + k);
            b0 = Dp.DotProduct(b0, v, w0);
            b1 = Dp.DotProduct(b1, v, w1);
            b2 = Dp.DotProduct(b2, v, w2);
            b3 = Dp.DotProduct(b3, v, w3);
            v = Broadcast(x2 + k);
            c0 = Dp.DotProduct(c0, v, w0);
            c1 = Dp.DotProduct(c1, v, w1);
            c2 = Dp.DotProduct(c2, v, w2);
            c3 = Dp.DotProduct(c3, v, w3);
            v = Broadcast(x3 + k);
            d0 = Dp.DotProduct(d0, v, w0);
            d1 = Dp.DotProduct(d1, v, w1);
            d2 = Dp.DotProduct(d2, v, w2);
            d3 = Dp.DotProduct(d3, v, w3);
        }

        Store(sums, a0, a1, a2, a3);
        Store(sums + 16, b0, b1, b2, b3);
        Store(sums + 32, c0, c1, c2, c3);
        Store(sums + 48, d0, d1, d2, d3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Broadcast(byte* x) => Vector128.Create(Unsafe.ReadUnaligned<int>(x)).AsSByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int* sums, Vector128<int> s0, Vector128<int> s1, Vector128<int> s2, Vector128<int> s3)
    {
        s0.Store(sums);
        s1.Store(sums + 4);
        s2.Store(sums + 8);
        s3.Store(sums + 12);
    }
}
