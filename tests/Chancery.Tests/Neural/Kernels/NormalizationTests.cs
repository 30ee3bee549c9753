using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class NormalizationTests
{
    private const float Epsilon = (float)PlainFunctions.Epsilon;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 17)]
    [InlineData(5, 384)]
    public void Rows_equal_the_definition(int rows, int width)
    {
        var (x, weight, bias) = (Sample.Floats(rows * width, 1, 4), Sample.Floats(width, 2), Sample.Floats(width, 3));
        var y = Sample.Guarded(rows * width);
        Normalization.LayerNorm(x, rows, width, weight, bias, Epsilon, y);
        var expected = PlainFunctions.LayerNorm(Sample.Doubles(x), rows, Sample.Doubles(weight), Sample.Doubles(bias));
        Sample.AssertNear(expected, y.AsSpan(0, rows * width), 3e-6);
        Sample.AssertGuarded(y);
        Normalization.LayerNorm(x, rows, width, weight, bias, Epsilon, x);
        Assert.Equal(y[..(rows * width)], x);
    }

    [Fact]
    public void Constant_row_gives_the_bias()
    {
        float[] x = [2, 2, 2, 2], bias = [1, 2, 3, 4], y = new float[4];
        Normalization.LayerNorm(x, 1, 4, [1, 1, 1, 1], bias, Epsilon, y);
        Assert.Equal(bias, y);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 37)]
    public void Backward_equals_the_difference_quotients(int rows, int width)
    {
        var (x, weight, bias, dy) = (Sample.Floats(rows * width, 1, 4), Sample.Floats(width, 2), Sample.Floats(width, 3), Sample.Floats(rows * width, 4));
        float[] y = new float[rows * width], hat = new float[rows * width], inverse = new float[rows], dx = new float[rows * width];
        float[] dWeight = Sample.Floats(width, 5), dBias = Sample.Floats(width, 6);
        var (weightBefore, biasBefore) = ((float[])dWeight.Clone(), (float[])dBias.Clone());
        Normalization.LayerNorm(x, rows, width, weight, bias, Epsilon, y, hat, inverse);
        Normalization.Backward(dy, hat, inverse, rows, width, weight, dx, dWeight, dBias);

        var (input, w, b, outer) = (Sample.Doubles(x), Sample.Doubles(weight), Sample.Doubles(bias), Sample.Doubles(dy));
        Sample.AssertNear(PlainFunctions.Gradient(values => PlainFunctions.LayerNorm(values, rows, w, b), input, outer), dx, 5e-6);
        AssertAdded(PlainFunctions.Gradient(values => PlainFunctions.LayerNorm(input, rows, values, b), w, outer), weightBefore, dWeight);
        AssertAdded(PlainFunctions.Gradient(values => PlainFunctions.LayerNorm(input, rows, w, values), b, outer), biasBefore, dBias);
        Normalization.Backward(dy, hat, inverse, rows, width, weight, dy, dWeight, dBias);
        Assert.Equal(dx, dy);
    }

    private static void AssertAdded(double[] gradient, float[] before, float[] after) =>
        Sample.AssertNear(gradient.Select((value, i) => value + before[i]).ToArray(), after, 5e-6);

    [Fact]
    public void Spans_that_are_too_short_are_refused_before_anything_is_read()
    {
        float[] x = new float[32], one = new float[16];
        Assert.Throws<ArgumentException>(() => Normalization.LayerNorm(x.AsSpan(1), 2, 16, one, one, 1e-12f, x));
        Assert.Throws<ArgumentException>(() => Normalization.LayerNorm(x, 2, 16, one.AsSpan(1), one, 1e-12f, x));
        Assert.Throws<ArgumentException>(() => Normalization.LayerNorm(x, 2, 16, one, one.AsSpan(1), 1e-12f, x));
        Assert.Throws<ArgumentException>(() => Normalization.LayerNorm(x, 2, 16, one, one, 1e-12f, x, new float[32], new float[1]));
        Assert.Throws<ArgumentException>(() => Normalization.Backward(x, x, new float[1], 2, 16, one, x, one, one));
        Assert.Throws<ArgumentException>(() => Normalization.Backward(x, x, new float[2], 2, 16, one, x, one.AsSpan(1), one));
    }
}
