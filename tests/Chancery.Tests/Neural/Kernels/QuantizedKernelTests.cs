using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class QuantizedKernelTests
{
    private static readonly QuantizedPath[] Paths = Enum.GetValues<QuantizedPath>().Where(QuantizedPaths.IsSupported).ToArray();

    private readonly QuantizedScratch scratch = new();

    [Fact]
    public void Product_of_odd_shapes_equals_the_plain_one_bit_by_bit_on_every_path()
    {
        foreach (var inputs in Sample.Inputs)
        {
            foreach (var outputs in Sample.Outputs)
                AssertProduct(Sample.Floats(13 * inputs, inputs), Sample.Rows, Sample.Bytes(outputs * inputs, outputs), outputs, outputs % 2 == 0 ? [] : Sample.Floats(outputs, 3));
        }
    }

    [Fact]
    public void Several_blocks_of_rows_equal_the_plain_product() =>
        AssertProduct(Sample.Floats(101 * 50, 1), [101], Sample.Bytes(50 * 20, 2), 20, Sample.Floats(20, 3));

    [Theory]
    [InlineData(-128, -3f)]
    [InlineData(-128, 3f)]
    [InlineData(127, -3f)]
    [InlineData(127, 3f)]
    public void Extreme_values_do_not_saturate(sbyte weight, float value)
    {
        var x = new float[2 * 1536];
        var weights = new sbyte[3 * 1536];
        Array.Fill(x, value);
        Array.Fill(weights, weight);
        AssertProduct(x, [2], weights, 3, []);
    }

    [Fact]
    public void Row_does_not_depend_on_the_other_rows()
    {
        const int rows = 61, inputs = 97, outputs = 33;
        var x = Sample.Floats(rows * inputs, 1);
        x.AsSpan(7 * inputs, inputs).Fill(float.NaN);
        x.AsSpan(9 * inputs, inputs).Fill(1e30f);
        var weights = Matrix(Sample.Bytes(inputs * outputs, 2), outputs, inputs);
        float[] together = new float[rows * outputs], alone = new float[outputs];
        foreach (var path in Paths)
        {
            QuantizedKernel.Multiply(path, x, rows, weights, together, [], scratch);
            for (var row = 0; row < rows; row++)
            {
                QuantizedKernel.Multiply(path, x.AsSpan(row * inputs, inputs), 1, weights, alone, [], scratch);
                Assert.Equal(together.AsSpan(row * outputs, outputs).ToArray(), alone);
            }

            Assert.All(together[(7 * outputs)..(8 * outputs)], value => Assert.False(float.IsFinite(value)));
            Assert.All(together[..(7 * outputs)], value => Assert.True(float.IsFinite(value)));
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1e-42f)]
    public void Row_of_nothing_gives_the_bias(float value)
    {
        var x = new float[40];
        Array.Fill(x, value);
        var y = new float[5];
        var bias = Sample.Floats(5, 3);
        QuantizedKernel.Multiply(x, 1, Matrix(Sample.Bytes(200, 2), 5, 40), y, bias, scratch);
        Assert.Equal(bias, y);
    }

    [Fact]
    public void Error_stays_within_half_a_step_per_weight()
    {
        const int rows = 20, inputs = 384, outputs = 64;
        var x = Sample.Floats(rows * inputs, 1, 5);
        var bytes = Sample.Bytes(inputs * outputs, 2);
        var y = new float[rows * outputs];
        QuantizedKernel.Multiply(x, rows, Matrix(bytes, outputs, inputs), y, [], scratch);
        double worst = 0;
        for (var row = 0; row < rows; row++)
        {
            var values = x.AsSpan(row * inputs, inputs).ToArray();
            double step = values.Max(MathF.Abs) / 127.0;
            for (var output = 0; output < outputs; output++)
            {
                double exact = 0, size = 0;
                for (var k = 0; k < inputs; k++)
                {
                    var weight = bytes[(output * inputs) + k] * (double)Scale(output);
                    exact += values[k] * weight;
                    size += Math.Abs(weight);
                }

                var error = Math.Abs(exact - y[(row * outputs) + output]);
                Assert.InRange(error, 0, (step / 2 * size * 1.0001) + 1e-4);

                // Rounding errors are independent: in practice they stay near the square root of the bound.
                worst = Math.Max(worst, error / (step * Math.Sqrt(1.0 / 12) * size / Math.Sqrt(inputs)));
            }
        }

        Assert.InRange(worst, 0.5, 8);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var weights = Matrix(new sbyte[6], 3, 2);
        Assert.Throws<ArgumentException>(() => QuantizedMatrix.FromOutIn(new sbyte[5], new float[3], 3, 2));
        Assert.Throws<ArgumentException>(() => QuantizedMatrix.FromOutIn(new sbyte[6], new float[2], 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantizedMatrix.FromOutIn([], [], 1, QuantizedMatrix.MaximumInputs + 1));
        Assert.Throws<ArgumentException>(() => QuantizedKernel.Multiply(new float[3], 2, weights, new float[6], [], scratch));
        Assert.Throws<ArgumentException>(() => QuantizedKernel.Multiply(new float[4], 2, weights, new float[5], [], scratch));
        Assert.Throws<ArgumentException>(() => QuantizedKernel.Multiply(new float[4], 2, weights, new float[6], new float[2], scratch));
    }

    private static float Scale(int output) => 0.001f * (output + 1);

    private static QuantizedMatrix Matrix(sbyte[] weights, int outputs, int inputs) =>
        QuantizedMatrix.FromOutIn(weights, Enumerable.Range(0, outputs).Select(Scale).ToArray(), outputs, inputs);

    private void AssertProduct(float[] x, int[] rowCounts, sbyte[] weights, int outputs, float[] bias)
    {
        var inputs = weights.Length / outputs;
        var expected = Plain(x, weights, inputs, outputs, bias);
        foreach (var path in Paths)
        {
            foreach (var rows in rowCounts)
            {
                var y = Sample.Guarded(rows * outputs);
                QuantizedKernel.Multiply(path, x, rows, Matrix(weights, outputs, inputs), y, bias, scratch);
                for (var i = 0; i < rows * outputs; i++)
                    Assert.True(expected[i] == y[i], $"{path} {rows}x{inputs}x{outputs} at {i}: {y[i]} instead of {expected[i]}.");
                Sample.AssertGuarded(y);
            }
        }
    }

    private static float[] Plain(float[] x, sbyte[] weights, int inputs, int outputs, float[] bias)
    {
        var rows = x.Length / inputs;
        var y = new float[rows * outputs];
        for (var row = 0; row < rows; row++)
        {
            var values = x.AsSpan(row * inputs, inputs).ToArray();
            var (least, largest) = (values.Min(), values.Max());
            var center = (least * 0.5f) + (largest * 0.5f);
            var half = (largest * 0.5f) - (least * 0.5f);
            var inverse = 127 / half;
            if (float.IsInfinity(inverse))
                (inverse, half) = (0f, 0f);
            var steps = values.Select(value => (long)MathF.Round((value - center) * inverse)).ToArray();
            for (var output = 0; output < outputs; output++)
            {
                long sum = 0, weightSum = 0;
                for (var k = 0; k < steps.Length; k++)
                {
                    sum += steps[k] * weights[(output * inputs) + k];
                    weightSum += weights[(output * inputs) + k];
                }

                var shift = Scale(output) * weightSum * center;
                y[(row * outputs) + output] = (sum * (Scale(output) * (half / 127))) + (bias.Length > 0 ? bias[output] + shift : shift);
            }
        }

        return y;
    }
}
