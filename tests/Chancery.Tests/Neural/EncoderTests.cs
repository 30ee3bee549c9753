using System.Numerics.Tensors;
using Chancery.Neural;
using Chancery.Neural.Model;

namespace Chancery.Tests.Neural;

public class EncoderTests
{
    private static readonly int[] Pieces = [6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 7, 6, 21, 7, 6, 23, 19, 20, 18, 9, 8, 17, 7];
    private static readonly int[] Starts = [0, 12, 15, 24];

    [Fact]
    public void Gives_the_values_of_the_scalar_twin()
    {
        using var model = TinyModel.Create(isQuantized: false);
        var found = new Encoder(model).Run(Pieces, Starts, new EncoderWorkspace());
        for (var sequence = 0; sequence < 3; sequence++)
        {
            var expected = ScalarEncoder.Run(model, Pieces.AsSpan(Starts[sequence]..Starts[sequence + 1]));
            for (var row = 0; row < expected.Length; row++)
            {
                for (var d = 0; d < TinyModel.Width; d++)
                    Assert.Equal(expected[row][d], found[((Starts[sequence] + row) * TinyModel.Width) + d], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_model_in_memory_gives_the_same_and_may_be_closed(bool isQuantized)
    {
        Encoder copied, inPlace;
        using (ModelFile file = TinyModel.Create(isQuantized), memory = TinyModel.CreateInMemory(isQuantized))
            (copied, inPlace) = (new Encoder(file), new Encoder(memory));
        var expected = copied.Run(Pieces, Starts, new EncoderWorkspace()).ToArray();
        Assert.Equal(expected, inPlace.Run(Pieces, Starts, new EncoderWorkspace()).ToArray());
    }

    [Fact]
    public void With_8_bit_weights_stays_close_to_the_scalar_twin()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var found = new Encoder(model).Run(Pieces, Starts, new EncoderWorkspace());
        var expected = ScalarEncoder.Run(model, Pieces.AsSpan(Starts[2]..Starts[3]));
        for (var row = 0; row < expected.Length; row++)
        {
            float[] wanted = [.. expected[row].Select(value => (float)value)];
            var cosine = TensorPrimitives.CosineSimilarity(wanted, found.Slice((Starts[2] + row) * TinyModel.Width, TinyModel.Width));
            Assert.True(cosine > 0.998f, $"row {row}: cosine {cosine}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sequence_does_not_depend_on_its_batch(bool isQuantized)
    {
        using var model = TinyModel.Create(isQuantized);
        var encoder = new Encoder(model);
        var random = new Random(3);
        int[] lengths = [3, 200, 1, 17, 45, 90, 512, 30];
        int[] starts = [0, .. lengths.Select((_, i) => lengths[..(i + 1)].Sum())];
        int[] pieces = [.. Enumerable.Range(0, starts[^1]).Select(_ => random.Next(TinyModel.Pieces.Length))];
        var workspace = new EncoderWorkspace();
        var together = encoder.Run(pieces, starts, workspace).ToArray();
        for (var sequence = 0; sequence < lengths.Length; sequence++)
        {
            var alone = encoder.Run(pieces.AsSpan(starts[sequence], lengths[sequence]), [0, lengths[sequence]], workspace);
            Assert.True(alone.SequenceEqual(together.AsSpan(starts[sequence] * TinyModel.Width, lengths[sequence] * TinyModel.Width)), $"sequence {sequence} differs");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Allocates_nothing_once_warm(bool isQuantized)
    {
        using var model = TinyModel.Create(isQuantized);
        var encoder = new Encoder(model);
        var workspace = new EncoderWorkspace();
        encoder.Run(Pieces, Starts, workspace);
        var before = GC.GetAllocatedBytesForCurrentThread();
        encoder.Run(Pieces, Starts, workspace);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Does_not_need_the_file_after_loading()
    {
        Encoder encoder;
        using (var model = TinyModel.Create(isQuantized: true))
            encoder = new Encoder(model);
        Assert.True(TensorPrimitives.IsFiniteAll(encoder.Run(Pieces, Starts, new EncoderWorkspace())));
    }

    [Theory]
    [InlineData(new[] { 6, 7 }, new[] { 0, 1 })]
    [InlineData(new[] { 6, 7 }, new[] { 1, 2 })]
    [InlineData(new[] { 6, 7 }, new[] { 0, 0, 2 })]
    [InlineData(new[] { 6, 24 }, new[] { 0, 2 })]
    [InlineData(new[] { -1, 7 }, new[] { 0, 2 })]
    [InlineData(new int[0], new int[0])]
    public void Refuses_what_is_no_batch(int[] pieces, int[] starts)
    {
        using var model = TinyModel.Create(isQuantized: false);
        var encoder = new Encoder(model);
        Assert.Throws<ArgumentException>(() => { encoder.Run(pieces, starts, new EncoderWorkspace()); });
    }

    [Fact]
    public void Refuses_a_sequence_longer_than_its_positions()
    {
        using var model = TinyModel.Create(isQuantized: false);
        var encoder = new Encoder(model);
        Assert.Throws<ArgumentException>(() => { encoder.Run(new int[513], [0, 513], new EncoderWorkspace()); });
    }
}
