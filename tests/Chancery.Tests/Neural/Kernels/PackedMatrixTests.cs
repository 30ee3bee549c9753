using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 33)]
    [InlineData(97, 64)]
    public void Both_orders_of_storage_pack_alike(int inputs, int outputs)
    {
        var outIn = Sample.Floats(inputs * outputs, 1);
        var inOut = new float[inputs * outputs];
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
                inOut[(input * outputs) + output] = outIn[(output * inputs) + input];
        }

        Assert.Equal(PackedMatrix.FromOutIn(outIn, outputs, inputs).Panels.ToArray(), PackedMatrix.FromInOut(inOut, inputs, outputs).Panels.ToArray());
    }

    [Fact]
    public void Resized_matrix_keeps_nothing_of_its_former_content()
    {
        var matrix = PackedMatrix.FromOutIn(Sample.Floats(97 * 50, 1), 97, 50);
        var smaller = Sample.Floats(33 * 20, 2);
        matrix.Resize(20, 33);
        matrix.RepackOutIn(smaller);
        Assert.Equal(PackedMatrix.FromOutIn(smaller, 33, 20).Panels.ToArray(), matrix.Panels.ToArray());
        matrix.Resize(33, 20);
        matrix.RepackInOut(smaller);
        Assert.Equal(PackedMatrix.FromInOut(smaller, 33, 20).Panels.ToArray(), matrix.Panels.ToArray());
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PackedMatrix.FromOutIn(new float[5], 3, 2));
        Assert.Throws<ArgumentException>(() => PackedMatrix.FromInOut(new float[7], 3, 2));
    }
}
