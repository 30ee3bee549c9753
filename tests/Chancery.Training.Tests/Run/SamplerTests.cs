using Chancery.Training.Data;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

public sealed class SamplerTests
{
    private static readonly TrainingOptions Options = new() { BatchPieces = 20, Seed = 5 };
    private static readonly Example[] Examples = [.. Enumerable.Range(0, 97).Select(i => new Example { Pieces = new int[3 + (i * 7 % 11)] })];

    [Fact]
    public void Same_seed_gives_the_same_batches_and_another_seed_others()
    {
        var (first, second, third) = (Make(Options), Make(Options), Make(Options with { Seed = 6 }));
        var differs = false;
        for (var position = 0; position < 120; position++)
        {
            var batch = first.Batch(position);
            Assert.Equal(batch, second.Batch(position));
            differs |= !batch.SequenceEqual(third.Batch(position));
        }

        Assert.True(differs);
    }

    [Fact]
    public void Every_example_comes_once_a_round()
    {
        var sampler = Make(Options);
        var position = 0;
        for (var round = 0; round < 3; round++)
        {
            var seen = new List<Example>();
            while (seen.Count < Examples.Length)
                seen.AddRange(sampler.Batch(position++));
            Assert.Equal(Examples.Length, seen.Count);
            Assert.Equal(Examples.Length, seen.Distinct().Count());
        }
    }

    [Fact]
    public void Position_gives_the_same_batch_when_those_before_were_not_asked_for()
    {
        var (whole, resumed) = (Make(Options), Make(Options));
        for (var position = 0; position < 90; position++)
            whole.Batch(position);
        Assert.Equal(whole.Batch(90), resumed.Batch(90));
    }

    [Fact]
    public void Task_without_examples_is_an_error() =>
        Assert.Contains("Events", Assert.Throws<InvalidOperationException>(() => new Sampler(LearningTask.Events, [], Options).Batch(0)).Message, StringComparison.Ordinal);

    private static Sampler Make(TrainingOptions options) => new(LearningTask.Trees, Examples, options);
}
