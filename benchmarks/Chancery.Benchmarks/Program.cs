using System.Diagnostics;
using Chancery.Neural.Kernels;

int[][] shapes = [[1500, 384, 1536], [1500, 1536, 384], [1500, 384, 1152], [1500, 384, 384], [384, 1500, 1536], [24, 384, 1536]];
foreach (var s in shapes)
{
    var (m, k, n) = (s[0], s[1], s[2]);
    var x = new float[m * k]; var w = new float[k * n]; var y = new float[m * n];
    new Random(1).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(x.AsSpan())); for (var i = 0; i < x.Length; i++) x[i] = i % 7 * .1f; for (var i = 0; i < w.Length; i++) w[i] = i % 5 * .1f;
    var p = PackedMatrix.FromInOut(w, k, n);
    var best = double.MaxValue;
    for (var r = 0; r < 12; r++) { var t = Stopwatch.GetTimestamp(); MatrixKernel.Multiply(x, m, p, y); best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalSeconds); }
    var tp = Stopwatch.GetTimestamp(); p.RepackInOut(w); var pack = Stopwatch.GetElapsedTime(tp).TotalMilliseconds;
    Console.WriteLine($"{m}x{k}x{n}: {(double)m * k * n / best / 1e9:F1} GMAC/s, repack {pack:F2} ms");
}
