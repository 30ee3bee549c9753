using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class KernelAllocationTests
{
    private const int Rows = 50;
    private const int Width = 96;
    private const int Heads = 3;

    private readonly float[] x = Sample.Floats(Rows * Width, 1);
    private readonly float[] y = new float[Rows * 3 * Width];
    private readonly float[] vector = Sample.Floats(3 * Width, 2);
    private readonly float[] scratch = new float[Attention.ScratchSize(Rows, Width / Heads)];
    private readonly float[] weights = Sample.Floats(Width * 3 * Width, 3);
    private readonly QuantizedScratch quantizedScratch = new();

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        var packed = PackedMatrix.FromOutIn(weights, 3 * Width, Width);
        var quantized = QuantizedMatrix.FromOutIn(Sample.Bytes(Width * 3 * Width, 4), vector, 3 * Width, Width);
        for (var i = 0; i < 3; i++)
            Run(packed, quantized);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(packed, quantized);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private void Run(PackedMatrix packed, QuantizedMatrix quantized)
    {
        packed.RepackOutIn(weights);
        MatrixKernel.Multiply(x, Rows, packed, y, vector);
        MatrixKernel.Multiply(x, 7, packed, y, vector);
        QuantizedKernel.Multiply(x, Rows, quantized, y, vector, quantizedScratch);
        QuantizedKernel.Multiply(x, 7, quantized, y, vector, quantizedScratch);
        Attention.Apply(y, Rows, Heads, Width / Heads, x, scratch);
        Normalization.LayerNorm(x, Rows, Width, vector.AsSpan(0, Width), vector.AsSpan(0, Width), 1e-12f, x);
        Activations.Gelu(x);
        Softmax.Rows(x, Width);
    }
}
