using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Neural.Kernels;

/// <summary>Six rows times sixteen outputs: twelve sums, two weight vectors and one broadcast fill 15 of the 16 registers of the VEX encoding.</summary>
internal readonly unsafe struct VnniTile : IQuantizedTile
{
    public static int Rows => 6;

    public static bool IsOffset => true;

    public static bool IsWide => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        // Rows that are not there repeat the first one; their sums are not read.
        var x1 = x + (count > 1 ? stride : 0);
        var x2 = x + (count > 2 ? 2 * stride : 0);
        var x3 = x + (count > 3 ? 3 * stride : 0);
        var x4 = x + (count > 4 ? 4 * stride : 0);
        var x5 = x + (count > 5 ? 5 * stride : 0);
        Vector256<int> p0 = Vector256.Load(corrections), q0 = Vector256.Load(corrections + 8);
        Vector256<int> p1 = p0, q1 = q0;
        Vector256<int> p2 = p0, q2 = q0;
        Vector256<int> p3 = p0, q3 = q0;
        Vector256<int> p4 = p0, q4 = q0;
        Vector256<int> p5 = p0, q5 = q0;
        var end = (nint)groups * QuantizedMatrix.GroupSize;
        for (nint k = 0; k < end; k += QuantizedMatrix.GroupSize)
        {
            var w0 = Vector256.Load(panel);
            var w1 = Vector256.Load(panel + 32);
            panel += 64;
            var v = Broadcast(x + k);
            p0 = AvxVnni.MultiplyWideningAndAdd(p0, v, w0);
            q0 = AvxVnni.MultiplyWideningAndAdd(q0, v, w1);
            v = Broadcast(x1 + k);
            p1 = AvxVnni.MultiplyWideningAndAdd(p1, v, w0);
            q1 = AvxVnni.MultiplyWideningAndAdd(q1, v, w1);
            v = Broadcast(x2 + k);
            p2 = AvxVnni.MultiplyWideningAndAdd(p2, v, w0);
            q2 = AvxVnni.MultiplyWideningAndAdd(q2, v, w1);
            v = Broadcast(x3 + k);
            p3 = AvxVnni.MultiplyWideningAndAdd(p3, v, w0);
            q3 = AvxVnni.MultiplyWideningAndAdd(q3, v, w1);
            v = Broadcast(x4 + k);
            p4 = AvxVnni.MultiplyWideningAndAdd(p4, v, w0);
            q4 = AvxVnni.MultiplyWideningAndAdd(q4, v, w1);
            v = Broadcast(x5 + k);
            p5 = AvxVnni.MultiplyWideningAndAdd(p5, v, w0);
            q5 = AvxVnni.MultiplyWideningAndAdd(q5, v, w1);
        }

        p0.Store(sums);
        q0.Store(sums + 8);
        p1.Store(sums + 16);
        q1.Store(sums + 24);
        p2.Store(sums + 32);
        q2.Store(sums + 40);
        p3.Store(sums + 48);
        q3.Store(sums + 56);
        p4.Store(sums + 64);
        q4.Store(sums + 72);
        p5.Store(sums + 80);
        q5.Store(sums + 88);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Broadcast(byte* x) => Vector256.Create(Unsafe.ReadUnaligned<int>(x)).AsByte();
}
