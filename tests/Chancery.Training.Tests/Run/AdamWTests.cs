using Chancery.Training.Layers;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

public sealed class AdamWTests
{
    private static readonly TrainingOptions Options = new() { Steps = 10, WarmUpSteps = 1, HeadRate = 0.01f, EncoderRate = 0.001f, Decay = 0.1f, ClipNorm = 1, FinalRate = 1 };

    [Theory]
    [InlineData(true, true, 0.5 * (1 - 0.001) - 0.01)]
    [InlineData(true, false, 0.5 * (1 - 0.0001) - 0.001)]
    [InlineData(false, true, 0.5 - 0.01)]
    public void First_step_moves_by_the_rate_after_decay(bool decays, bool isHead, double expected)
    {
        // 20 values: one full vector and a rest. The shards' gradients, 0.01 and 0.02, are summed.
        var parameter = new Parameter("p", 1, 20, decays, isHead);
        parameter.Value.AsSpan().Fill(0.5f);
        parameter.Gradients[0].AsSpan().Fill(0.01f);
        parameter.Gradients[1].AsSpan().Fill(0.02f);
        var norm = new AdamW([parameter], Options).Step(1);
        Assert.Equal(0.03 * Math.Sqrt(20), norm, 1e-6);
        Assert.All(parameter.Value, value => Assert.Equal(expected, value, 1e-6));
        Assert.All(parameter.Moment, value => Assert.Equal(0.003, value, 1e-8));
        Assert.All(parameter.Variance, value => Assert.Equal(0.02 * 0.03 * 0.03, value, 1e-9));
        Assert.All(parameter.Gradients.SelectMany(values => values), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Gradients_are_clipped_by_their_common_norm()
    {
        var (first, second) = (new Parameter("a", 1, 1, false, true), new Parameter("b", 1, 1, false, true));
        first.Gradients[0][0] = 3;
        second.Gradients[1][0] = 4;
        Assert.Equal(5, new AdamW([first, second], Options).Step(1), 1e-6);
        Assert.Equal(0.06, first.Moment[0], 1e-6);
        Assert.Equal(0.08, second.Moment[0], 1e-6);
    }

    [Fact]
    public void Rows_of_an_embedding_that_a_step_does_not_use_stay_as_they_are()
    {
        var parameter = new Parameter("p", 3, 2, decays: true, isHead: false, isSparse: true);
        parameter.Value.AsSpan().Fill(1);
        parameter.Moment.AsSpan().Fill(1);
        parameter.Gradients[0][2] = 0.3f;
        parameter.Gradients[1][2] = 0.3f;
        parameter.Touched[0].AddRange([1, 1]);
        parameter.Touched[1].Add(1);
        Assert.Equal(0.6, new AdamW([parameter], Options).Step(1), 1e-6);
        Assert.Equal([1, 1], parameter.Value[..2]);
        Assert.Equal([1, 1], parameter.Moment[..2]);
        Assert.NotEqual(1, parameter.Value[2]);
        Assert.Equal(0.96, parameter.Moment[2], 1e-6);
        Assert.Equal(0.9, parameter.Moment[3], 1e-6);
        Assert.Equal([1, 1], parameter.Value[4..]);
        Assert.All(parameter.Gradients.SelectMany(values => values), value => Assert.Equal(0, value));
        Assert.All(parameter.Touched, rows => Assert.Empty(rows));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(6, 0.55)]
    [InlineData(10, 0.1)]
    public void Rate_warms_up_and_falls_to_its_last_share(int step, double expected) =>
        Assert.Equal(expected, AdamW.Rate(step, new TrainingOptions { Steps = 10, WarmUpSteps = 2, FinalRate = 0.1f }), 1e-6);
}
