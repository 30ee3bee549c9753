using BenchmarkDotNet.Attributes;
using Chancery.Neural.Kernels;

namespace Chancery.Benchmarks.Kernels;

/// <summary>The matrix products in the shapes of the encoder's layers.</summary>
[MemoryDiagnoser]
public class ProductBenchmarks
{
    private readonly QuantizedScratch scratch = new();
    private float[] x = [];
    private float[] y = [];
    private float[] bias = [];
    private float[] weights = [];
    private PackedMatrix? packed;
    private QuantizedMatrix? quantized;

    /// <summary>Pieces: one sentence, one batch.</summary>
    [Params(24, 1500)]
    public int Rows { get; set; }

    /// <summary>Inputs and outputs.</summary>
    [Params("384x1536", "1536x384", "384x384")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        var sizes = Shape.Split('x').Select(int.Parse).ToArray();
        x = Operands.Floats(Rows * sizes[0]);
        y = new float[Rows * sizes[1]];
        bias = Operands.Floats(sizes[1]);
        weights = Operands.Floats(sizes[0] * sizes[1]);
        packed = PackedMatrix.FromOutIn(weights, sizes[1], sizes[0]);
        quantized = QuantizedMatrix.FromOutIn(Operands.Bytes(weights.Length), bias, sizes[1], sizes[0]);
    }

    [Benchmark(Baseline = true)]
    public void SinglePrecision() => MatrixKernel.Multiply(x, Rows, packed!, y, bias);

    [Benchmark]
    public void EightBit() => QuantizedKernel.Multiply(x, Rows, quantized!, y, bias, scratch);

    [Benchmark]
    public void Repack() => packed!.RepackOutIn(weights);
}
