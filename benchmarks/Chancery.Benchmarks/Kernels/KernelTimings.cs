using System.Diagnostics;
using System.Globalization;
using Chancery.Neural.Kernels;

namespace Chancery.Benchmarks.Kernels;

/// <summary>A table of products per second, one core, in the shapes of the encoder, for every instruction set of this machine.</summary>
/// <remarks>The kinds take turns and the minimum of many runs counts, so that ratios hold on a machine with other work; absolute values do not.</remarks>
internal static class KernelTimings
{
    private const double SecondsPerKind = 0.5;

    /// <summary>Rows, inputs, outputs: the encoder's layers over 1,500 pieces, one short sentence, and a weight gradient of training.</summary>
    private static readonly (int Rows, int Inputs, int Outputs)[] Shapes =
        [(1500, 384, 1536), (1500, 1536, 384), (1500, 384, 1152), (1500, 384, 384), (24, 384, 1536), (384, 1500, 1536)];

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Receives one line per shape and kind.</param>
    public static void Print(TextWriter output)
    {
        foreach (var (rows, inputs, outputs) in Shapes)
        {
            var kinds = Kinds(rows, inputs, outputs);
            var best = Minima(kinds.Select(kind => kind.Run).ToArray());
            for (var i = 0; i < kinds.Count; i++)
            {
                var rate = (double)rows * inputs * outputs / best[i] / 1e9;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{rows}x{inputs}x{outputs}",-14} {kinds[i].Name,-14} {rate,7:F1} GMAC/s {best[0] / best[i],6:F2} x {kinds[0].Name}"));
            }
        }
    }

    private static List<(string Name, Action Run)> Kinds(int rows, int inputs, int outputs)
    {
        float[] x = Operands.Floats(rows * inputs), y = new float[rows * outputs], bias = Operands.Floats(outputs);
        var packed = PackedMatrix.FromOutIn(Operands.Floats(inputs * outputs), outputs, inputs);
        var quantized = QuantizedMatrix.FromOutIn(Operands.Bytes(inputs * outputs), Operands.Floats(outputs), outputs, inputs);
        var scratch = new QuantizedScratch();
        var kinds = new List<(string, Action)>();
        foreach (var path in Enum.GetValues<KernelPath>().Where(path => path != KernelPath.Scalar && KernelPaths.IsSupported(path)).OrderDescending())
            kinds.Add(($"fp32 {path}", () => MatrixKernel.Multiply(path, x, rows, packed, y, bias, accumulate: false)));
        foreach (var path in Enum.GetValues<QuantizedPath>().Where(path => path != QuantizedPath.Scalar && QuantizedPaths.IsSupported(path)).OrderDescending())
            kinds.Add(($"int8 {path}", () => QuantizedKernel.Multiply(path, x, rows, quantized, y, bias, scratch)));
        return kinds;
    }

    private static double[] Minima(Action[] runs)
    {
        var best = new double[runs.Length];
        var used = new double[runs.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < 3 || used.Min() < SecondsPerKind; round++)
        {
            for (var i = 0; i < runs.Length; i++)
            {
                if (round >= 3 && used[i] >= SecondsPerKind)
                    continue;
                var start = Stopwatch.GetTimestamp();
                runs[i]();
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                used[i] += seconds;
                best[i] = Math.Min(best[i], seconds);
            }
        }

        return best;
    }
}
