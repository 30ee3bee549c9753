using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class SoftmaxTests
{
    [Theory]
    [InlineData(1, 1f)]
    [InlineData(7, 0.25f)]
    [InlineData(16, 1f)]
    [InlineData(97, 3f)]
    public void Row_equals_the_definition(int length, float scale)
    {
        var row = Sample.Floats(length, 1, 10);
        var expected = PlainFunctions.Softmax(Sample.Doubles(row), scale);
        Softmax.Row(row, scale);
        Sample.AssertNear(expected, row, 2e-6);
    }

    [Fact]
    public void Large_values_do_not_overflow()
    {
        var row = new float[40];
        row[39] = 1e30f;
        row[3] = -1e30f;
        Softmax.Row(row);
        Assert.Equal(1, row[39]);
        Assert.Equal(0, row[3]);
        Assert.Equal(1, row.Sum());
    }

    [Fact]
    public void Rows_are_independent()
    {
        var values = Sample.Floats(3 * 19, 1, 5);
        var expected = values.ToArray();
        for (var row = 0; row < 3; row++)
            Softmax.Row(expected.AsSpan(row * 19, 19));
        Softmax.Rows(values, 19);
        Assert.Equal(expected, values);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.3f)]
    public void Backward_equals_the_difference_quotient(float scale)
    {
        var x = Sample.Floats(23, 1, 3);
        var gradient = Sample.Floats(23, 2);
        var expected = PlainFunctions.Gradient(values => PlainFunctions.Softmax(values, scale), Sample.Doubles(x), Sample.Doubles(gradient));
        Softmax.Row(x, scale);
        Softmax.BackwardRow(x, gradient, scale);
        Sample.AssertNear(expected, gradient, 1e-6);
    }
}
