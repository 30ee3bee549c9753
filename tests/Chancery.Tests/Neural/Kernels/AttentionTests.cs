using Chancery.Neural.Kernels;

namespace Chancery.Tests.Neural.Kernels;

public sealed class AttentionTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(2, 3, 32)]
    [InlineData(17, 2, 16)]
    [InlineData(35, 2, 48)]
    public void Context_equals_the_definition(int length, int heads, int headWidth)
    {
        var width = heads * headWidth;
        var qkv = Sample.Floats(length * 3 * width, 1, 2);
        var context = Sample.Guarded(length * width);
        Attention.Apply(qkv, length, heads, headWidth, context, Dirty(length, headWidth));
        var expected = PlainFunctions.Attention(Sample.Doubles(qkv), length, heads, headWidth, null);
        Sample.AssertNear(expected, context.AsSpan(0, length * width), 3e-6);
        Sample.AssertGuarded(context);
    }

    [Fact]
    public void Spans_that_are_too_short_are_refused_before_anything_is_read()
    {
        float[] qkv = new float[3 * 96], context = new float[3 * 32], scratch = Dirty(3, 32);
        Assert.Throws<ArgumentException>(() => Attention.Apply(qkv.AsSpan(1), 3, 1, 32, context, scratch));
        Assert.Throws<ArgumentException>(() => Attention.Apply(qkv, 3, 1, 32, context.AsSpan(1), scratch));
        Assert.Throws<ArgumentException>(() => Attention.Apply(qkv, 3, 1, 32, context, scratch.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => Attention.Apply(qkv, 3, 4, 8, context, scratch));
        Assert.Throws<ArgumentException>(() => Attention.ApplyTraining(qkv, 3, 1, 32, context, scratch, new float[8], []));
        Assert.Throws<ArgumentException>(() => Attention.Backward(context, new float[9], [], qkv, 3, 1, 32, new float[95], scratch));
    }

    [Fact]
    public void Training_keeps_probabilities_and_multiplies_them_by_the_mask()
    {
        const int length = 9, heads = 2, headWidth = 16;
        var qkv = Sample.Floats(length * 3 * heads * headWidth, 1, 2);
        var mask = Mask(heads * length * length);
        float[] context = new float[length * heads * headWidth], probabilities = new float[heads * length * length], unmasked = new float[heads * length * length];
        Attention.ApplyTraining(qkv, length, heads, headWidth, context, Dirty(length, headWidth), probabilities, mask);
        Sample.AssertNear(PlainFunctions.Attention(Sample.Doubles(qkv), length, heads, headWidth, Sample.Doubles(mask)), context, 3e-6);
        for (var row = 0; row < heads * length; row++)
            Assert.Equal(1, probabilities.AsSpan(row * length, length).ToArray().Sum(), 5);
        Attention.ApplyTraining(qkv, length, heads, headWidth, context, Dirty(length, headWidth), unmasked, []);
        Assert.Equal(probabilities, unmasked);
    }

    [Theory]
    [InlineData(false, 1, 1)]
    [InlineData(false, 6, 1)]
    [InlineData(true, 6, 1)]
    [InlineData(true, 17, 13)]
    public void Backward_equals_the_difference_quotient(bool masked, int length, int every)
    {
        const int heads = 2, headWidth = 16, width = heads * headWidth;
        var qkv = Sample.Floats(length * 3 * width, 1, 1.5f);
        var dContext = Sample.Floats(length * width, 2);
        var mask = masked ? Mask(heads * length * length) : [];
        float[] context = new float[length * width], probabilities = new float[heads * length * length];
        var dQkv = Sample.Guarded(length * 3 * width);
        Attention.ApplyTraining(qkv, length, heads, headWidth, context, Dirty(length, headWidth), probabilities, mask);
        Attention.Backward(dContext, probabilities, mask, qkv, length, heads, headWidth, dQkv, Dirty(length, headWidth));

        var factors = masked ? Sample.Doubles(mask) : null;
        var expected = PlainFunctions.Gradient(values => PlainFunctions.Attention(values, length, heads, headWidth, factors), Sample.Doubles(qkv), Sample.Doubles(dContext), every);
        Sample.AssertNear(expected, dQkv.AsSpan(0, length * 3 * width), 5e-6);
        Sample.AssertGuarded(dQkv);
    }

    [Fact]
    public void Head_width_that_is_no_multiple_of_a_vector_is_refused() =>
        Assert.Throws<ArgumentException>(() => Attention.Apply(new float[60], 1, 1, 20, new float[20], new float[1000]));

    /// <summary>Scratch with rubbish in it, exactly as long as promised.</summary>
    private static float[] Dirty(int length, int headWidth)
    {
        var scratch = new float[Attention.ScratchSize(length, headWidth)];
        Array.Fill(scratch, float.NaN);
        return scratch;
    }

    /// <summary>Dropout of about a third, the rest scaled up.</summary>
    private static float[] Mask(int count) => Sample.Floats(count, 7).Select(value => value > 0.3f ? 0 : 1.5f).ToArray();
}
