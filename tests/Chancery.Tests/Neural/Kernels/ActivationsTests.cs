using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class ActivationsTests
{
    private static readonly float[] Inputs = Enumerable.Range(-4003, 8007).Select(i => i * 0.002f).Append(-1e4f).Append(1e4f).Append(-0f).ToArray();

    [Fact]
    public void Reference_error_function_has_the_tabulated_values()
    {
        // Abramowitz and Stegun, table 7.1.
        Assert.Equal(0.5204998778, PlainFunctions.Erf(0.5), 10);
        Assert.Equal(0.8427007929, PlainFunctions.Erf(1), 10);
        Assert.Equal(-0.9953222650, PlainFunctions.Erf(-2), 10);
    }

    [Fact]
    public void Gelu_equals_the_error_function_form()
    {
        var actual = (float[])Inputs.Clone();
        Activations.Gelu(actual);
        for (var i = 0; i < Inputs.Length; i++)
        {
            var expected = Expected(Inputs[i]);
            Assert.True(Math.Abs(expected - actual[i]) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"gelu({Inputs[i]}) is {actual[i]} instead of {expected}.");
            Assert.True(Math.Abs(expected - Activations.GeluScalar(Inputs[i])) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"The scalar twin of gelu({Inputs[i]}).");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(33)]
    public void Gelu_reaches_every_value_of_any_length(int length)
    {
        var values = Sample.Floats(length, 1, 3);
        var expected = values.Select(value => PlainFunctions.Gelu(value)).ToArray();
        Activations.Gelu(values);
        Sample.AssertNear(expected, values, 1e-6);
    }

    [Fact]
    public void Gelu_of_a_value_does_not_depend_on_its_place()
    {
        var whole = Sample.Floats(48, 2, 3);
        var values = (float[])whole.Clone();
        Activations.Gelu(whole);
        for (var start = 0; start < values.Length; start++)
        {
            var rest = values[start..];
            Activations.Gelu(rest);
            Assert.Equal(whole[start..], rest);
        }
    }

    [Fact]
    public void Backward_equals_the_difference_quotient()
    {
        var x = Sample.Floats(77, 1, 4);
        var dy = Sample.Floats(77, 2);
        var dx = new float[77];
        Activations.GeluBackward(x, dy, dx);
        var expected = PlainFunctions.Gradient(values => values.Select(PlainFunctions.Gelu).ToArray(), Sample.Doubles(x), Sample.Doubles(dy));
        Sample.AssertNear(expected, dx, 2e-6);
        Activations.GeluBackward(x, dy, dy);
        Assert.Equal(dx, dy);
        Assert.Throws<ArgumentException>(() => Activations.GeluBackward(x, dy, new float[76]));
    }

    private static double Expected(float x) => Math.Abs(x) > 100 ? Math.Max(0, x) : PlainFunctions.Gelu(x);
}
