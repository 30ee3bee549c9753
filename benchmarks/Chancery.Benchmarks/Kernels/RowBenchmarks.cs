using BenchmarkDotNet.Attributes;
using Chancery.Neural.Kernels;

namespace Chancery.Benchmarks.Kernels;

/// <summary>What the encoder does between its products, for one batch of 1,500 pieces.</summary>
[MemoryDiagnoser]
public class RowBenchmarks
{
    private const int Rows = 1500;
    private const int Width = 384;
    private const int Heads = 12;
    private const int Length = 30;

    private readonly float[] values = Operands.Floats(Rows * Width);
    private readonly float[] wide = Operands.Floats(Rows * 4 * Width);
    private readonly float[] result = new float[Rows * 4 * Width];
    private readonly float[] weight = Operands.Floats(Width);
    private readonly float[] scratch = new float[Attention.ScratchSize(Length, Width / Heads)];

    [Benchmark]
    public void Gelu()
    {
        wide.CopyTo(result, 0);
        Activations.Gelu(result);
    }

    [Benchmark]
    public void LayerNorm() => Normalization.LayerNorm(values, Rows, Width, weight, weight, 1e-12f, result.AsSpan(0, values.Length));

    /// <summary>Fifty sentences of thirty pieces.</summary>
    [Benchmark]
    public void AttentionOfSentences()
    {
        for (var row = 0; row < Rows; row += Length)
            Attention.Apply(wide.AsSpan(row * 3 * Width, Length * 3 * Width), Length, Heads, Width / Heads, result.AsSpan(row * Width, Length * Width), scratch);
    }
}
