using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Neural.Kernels;

/// <summary>Two rows times sixteen outputs in AVX2. Weights are widened to 16 bits: the byte multiply-add of this generation saturates.</summary>
/// <remarks>A lane pair sums the inputs 0 and 1, and 2 and 3, of one output; the pairs are added once at the end.</remarks>
internal readonly unsafe struct Wide256Tile : IQuantizedTile
{
    public static int Rows => 2;

    public static bool IsOffset => false;

    public static bool IsWide => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums)
    {
        var x0 = (long*)x;
        var x1 = (long*)(x + (count > 1 ? stride : 0));
        Vector256<int> p0 = default, p1 = default, p2 = default, p3 = default;
        Vector256<int> q0 = default, q1 = default, q2 = default, q3 = default;
        for (nint group = 0; group < groups; group++)
        {
            var v = Vector256.Create(x0[group]).AsInt16();
            var u = Vector256.Create(x1[group]).AsInt16();
            var w = Avx2.ConvertToVector256Int16(panel);
            p0 += Avx2.MultiplyAddAdjacent(v, w);
            q0 += Avx2.MultiplyAddAdjacent(u, w);
            w = Avx2.ConvertToVector256Int16(panel + 16);
            p1 += Avx2.MultiplyAddAdjacent(v, w);
            q1 += Avx2.MultiplyAddAdjacent(u, w);
            w = Avx2.ConvertToVector256Int16(panel + 32);
            p2 += Avx2.MultiplyAddAdjacent(v, w);
            q2 += Avx2.MultiplyAddAdjacent(u, w);
            w = Avx2.ConvertToVector256Int16(panel + 48);
            p3 += Avx2.MultiplyAddAdjacent(v, w);
            q3 += Avx2.MultiplyAddAdjacent(u, w);
            panel += 64;
        }

        AddPairs(p0, p1).Store(sums);
        AddPairs(p2, p3).Store(sums + 8);
        AddPairs(q0, q1).Store(sums + 16);
        AddPairs(q2, q3).Store(sums + 24);
    }

    private static Vector256<int> AddPairs(Vector256<int> low, Vector256<int> high) =>
        Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32();
}
