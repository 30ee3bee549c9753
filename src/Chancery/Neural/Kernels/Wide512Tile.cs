using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Neural.Kernels;

/// <summary>Six rows times sixteen outputs in AVX-512, weights widened to 16 bits; for processors whose byte dot product .NET does not reach.</summary>
/// <remarks>A lane pair sums the inputs 0 and 1, and 2 and 3, of one output; the pairs are added once at the end.</remarks>
internal readonly unsafe struct Wide512Tile : IQuantizedTile
{
    public static int Rows => 6;

    public static bool IsOffset => false;

    public static bool IsWide => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        var x0 = (long*)x;
        var x1 = (long*)(x + (count > 1 ? stride : 0));
        var x2 = (long*)(x + (count > 2 ? 2 * stride : 0));
        var x3 = (long*)(x + (count > 3 ? 3 * stride : 0));
        var x4 = (long*)(x + (count > 4 ? 4 * stride : 0));
        var x5 = (long*)(x + (count > 5 ? 5 * stride : 0));
        Vector512<int> p0 = default, p1 = default, p2 = default, p3 = default, p4 = default, p5 = default;
        Vector512<int> q0 = default, q1 = default, q2 = default, q3 = default, q4 = default, q5 = default;
        for (nint group = 0; group < groups; group++)
        {
            var w0 = Avx512BW.ConvertToVector512Int16(Vector256.Load(panel));
            var w1 = Avx512BW.ConvertToVector512Int16(Vector256.Load(panel + 32));
            panel += 64;
            var v = Vector512.Create(x0[group]).AsInt16();
            p0 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q0 += Avx512BW.MultiplyAddAdjacent(v, w1);
            v = Vector512.Create(x1[group]).AsInt16();
            p1 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q1 += Avx512BW.MultiplyAddAdjacent(v, w1);
            v = Vector512.Create(x2[group]).AsInt16();
            p2 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q2 += Avx512BW.MultiplyAddAdjacent(v, w1);
            v = Vector512.Create(x3[group]).AsInt16();
            p3 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q3 += Avx512BW.MultiplyAddAdjacent(v, w1);
            v = Vector512.Create(x4[group]).AsInt16();
            p4 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q4 += Avx512BW.MultiplyAddAdjacent(v, w1);
            v = Vector512.Create(x5[group]).AsInt16();
            p5 += Avx512BW.MultiplyAddAdjacent(v, w0);
            q5 += Avx512BW.MultiplyAddAdjacent(v, w1);
        }

        AddPairs(p0, q0).Store(sums);
        AddPairs(p1, q1).Store(sums + 16);
        AddPairs(p2, q2).Store(sums + 32);
        AddPairs(p3, q3).Store(sums + 48);
        AddPairs(p4, q4).Store(sums + 64);
        AddPairs(p5, q5).Store(sums + 80);
    }

    private static Vector512<int> AddPairs(Vector512<int> low, Vector512<int> high)
    {
        var even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        return Avx512F.PermuteVar16x32x2(low, even, high) + Avx512F.PermuteVar16x32x2(low, even + Vector512<int>.One, high);
    }
}
