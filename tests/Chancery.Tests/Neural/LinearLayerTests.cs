using Chancery.Neural;
using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural;

public class LinearLayerTests
{
    [Theory]
    [InlineData(false, 1e-5)]
    [InlineData(true, 0.05)]
    public void Multiplies_by_the_weights_and_adds_the_bias(bool isQuantized, double tolerance)
    {
        using var model = TinyModel.Create(isQuantized);
        var layer = LinearLayer.Load(model, "layer.0.inner", TinyModel.InnerWidth, TinyModel.Width);
        var x = Values(2 * TinyModel.Width);
        var y = new float[2 * TinyModel.InnerWidth];
        layer.Apply(x, 2, y, new QuantizedScratch());
        Assert.Equal(isQuantized, layer.IsQuantized);
        for (var row = 0; row < 2; row++)
        {
            var expected = ScalarEncoder.Linear(model, "layer.0.inner", [.. x[(row * TinyModel.Width)..((row + 1) * TinyModel.Width)].Select(value => (double)value)]);
            for (var output = 0; output < expected.Length; output++)
                Assert.Equal(expected[output], y[(row * TinyModel.InnerWidth) + output], tolerance);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Joined_layers_give_the_outputs_of_each_in_order(bool isQuantized)
    {
        using var model = TinyModel.Create(isQuantized);
        string[] names = ["layer.1.attention.query", "layer.1.attention.key", "layer.1.attention.value"];
        var x = Values(TinyModel.Width);
        var scratch = new QuantizedScratch();
        var joined = new float[3 * TinyModel.Width];
        LinearLayer.Load(model, names, TinyModel.Width, TinyModel.Width).Apply(x, 1, joined, scratch);
        var parts = names.SelectMany(name =>
        {
            var part = new float[TinyModel.Width];
            LinearLayer.Load(model, name, TinyModel.Width, TinyModel.Width).Apply(x, 1, part, scratch);
            return part;
        });
        Assert.Equal(parts, joined);
    }

    [Theory]
    [InlineData("layer.0.inner", TinyModel.Width, TinyModel.Width)]
    [InlineData("layer.9.inner", TinyModel.InnerWidth, TinyModel.Width)]
    public void Refuses_missing_tensors_and_other_shapes(string name, int outputs, int inputs)
    {
        using var model = TinyModel.Create(isQuantized: true);
        Assert.Equal("CHY0308", Assert.Throws<ModelException>(() => LinearLayer.Load(model, name, outputs, inputs)).Code);
    }

    private static float[] Values(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }
}
