using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class MatrixKernelTests
{
    private static readonly KernelPath[] Paths = Enum.GetValues<KernelPath>().Where(KernelPaths.IsSupported).ToArray();

    [Fact]
    public void Product_of_odd_shapes_equals_the_exact_one_on_every_path()
    {
        foreach (var inputs in Sample.Inputs)
        {
            foreach (var outputs in Sample.Outputs)
                AssertProduct(Sample.Rows, inputs, outputs, bias: false, accumulate: false);
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Bias_and_former_content_are_added(bool bias, bool accumulate)
    {
        AssertProduct([13], 97, 33, bias, accumulate);
        AssertProduct([25], 400, 70, bias, accumulate);
    }

    [Fact]
    public void Row_does_not_depend_on_the_other_rows()
    {
        const int rows = 61, inputs = 400, outputs = 97;
        var x = Sample.Floats(rows * inputs, 1);
        var weights = PackedMatrix.FromOutIn(Sample.Floats(inputs * outputs, 2), outputs, inputs);
        float[] together = new float[rows * outputs], alone = new float[outputs];
        foreach (var path in Paths)
        {
            MatrixKernel.Multiply(path, x, rows, weights, together, [], false);
            for (var row = 0; row < rows; row += 5)
            {
                MatrixKernel.Multiply(path, x.AsSpan(row * inputs, inputs), 1, weights, alone, [], false);
                Assert.Equal(together.AsSpan(row * outputs, outputs).ToArray(), alone);
            }
        }
    }

    [Fact]
    public void Public_product_takes_a_path_that_this_machine_has() => Assert.True(KernelPaths.IsSupported(KernelPaths.Best));

    [Fact]
    public void Spans_that_do_not_fit_are_refused()
    {
        var weights = PackedMatrix.FromOutIn(new float[6], 3, 2);
        Assert.Throws<ArgumentException>(() => MatrixKernel.Multiply(new float[3], 2, weights, new float[6]));
        Assert.Throws<ArgumentException>(() => MatrixKernel.Multiply(new float[4], 2, weights, new float[5]));
        Assert.Throws<ArgumentException>(() => MatrixKernel.Multiply(new float[4], 2, weights, new float[6], new float[2]));
    }

    private static void AssertProduct(int[] rowCounts, int inputs, int outputs, bool bias, bool accumulate)
    {
        var rows = rowCounts.Max();
        var x = Sample.Floats(rows * inputs, inputs);
        var w = Sample.Floats(outputs * inputs, outputs);
        var added = bias ? Sample.Floats(outputs, 3) : [];
        var before = Sample.Floats(rows * outputs, 4);
        var start = before.Select((value, i) => (bias ? added[i % outputs] : 0.0) + (accumulate ? value : 0)).ToArray();
        var (exact, size) = Exact(x, w, rows, inputs, start);
        var weights = PackedMatrix.FromOutIn(w, outputs, inputs);
        foreach (var path in Paths)
        {
            foreach (var count in rowCounts)
            {
                var y = Sample.Guarded(count * outputs);
                before.AsSpan(0, count * outputs).CopyTo(y);
                MatrixKernel.Multiply(path, x, count, weights, y, added, accumulate);
                for (var i = 0; i < count * outputs; i++)
                    Assert.True(Math.Abs(exact[i] - y[i]) <= 2e-6 * size[i], $"{path} {count}x{inputs}x{outputs} at {i}: {y[i]} instead of {exact[i]}.");
                Sample.AssertGuarded(y);
            }
        }
    }

    /// <summary>start + x Wᵀ, and the sum of the terms' magnitudes, which bounds the rounding error.</summary>
    private static (double[] Exact, double[] Size) Exact(float[] x, float[] w, int rows, int inputs, double[] start)
    {
        var outputs = start.Length / rows;
        var exact = (double[])start.Clone();
        var size = start.Select(Math.Abs).ToArray();
        for (var i = 0; i < exact.Length; i++)
        {
            var left = x.AsSpan(i / outputs * inputs, inputs);
            var right = w.AsSpan(i % outputs * inputs, inputs);
            for (var k = 0; k < left.Length; k++)
            {
                var product = (double)left[k] * right[k];
                exact[i] += product;
                size[i] += Math.Abs(product);
            }
        }

        return (exact, size);
    }
}
