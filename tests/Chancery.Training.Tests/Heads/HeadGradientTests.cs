using Chancery.Training.Heads;
using Chancery.Training.Layers;

namespace Chancery.Training.Tests.Heads;

public sealed class HeadGradientTests
{
    private const int Inputs = 9;
    private const int Words = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Classifier_gives_the_slopes_of_all_outputs_and_leaves_out_unlabelled_words(int hidden)
    {
        var (parameters, input) = Start();
        var head = new ClassifierHead(parameters, "head", Inputs, hidden, ("first", 3), ("second", 4));
        GradientCheck.Check(GradientCheck.Randomize(parameters), shard =>
            head.Learn(shard, input.Value, Words, [(0, [2, -1, 0, 1, 1], 0.7f), (1, [-1, -1, 3, 0, -1], 1.3f)], input.Gradients[0]));
    }

    [Fact]
    public void Classifier_learns_nothing_from_words_without_labels()
    {
        var (parameters, input) = Start();
        var head = new ClassifierHead(parameters, "head", Inputs, 0, ("", 3));
        GradientCheck.Randomize(parameters);
        var loss = head.Learn(new Shard(0) { IsTraining = true }, input.Value, Words, [(0, [-1, -1, -1, -1, -1], 1)], input.Gradients[0]);
        Assert.Equal(0, loss);
        Assert.All(parameters.All, parameter => Assert.All(parameter.Gradients[0], value => Assert.Equal(0, value)));
    }

    [Fact]
    public void Arcs_give_the_slopes_of_both_views_root_and_bilinear_form()
    {
        var (parameters, input) = Start();
        var head = new ArcHead(parameters, Inputs, 6);
        GradientCheck.Check(GradientCheck.Randomize(parameters, deviation: 0.5f), shard =>
            head.Learn(shard, input.Value, [0, 3, 5], [1, -1, -2, -1, 0], 1, 0, input.Gradients[0]));
    }

    [Fact]
    public void Relations_of_arcs_give_the_slopes_of_both_views_root_and_bilinear_forms()
    {
        var (parameters, input) = Start();
        var head = new LabelHead(parameters, Inputs, 6, 4);
        GradientCheck.Check(GradientCheck.Randomize(parameters, deviation: 0.5f), shard =>
            head.Learn(shard, input.Value, Words, [1, -1, 1, -1, 3], [0, 3, -1, 2, 1], 1, 0, input.Gradients[0]));
    }

    private static (ParameterSet Parameters, Parameter Input) Start()
    {
        var parameters = new ParameterSet();
        return (parameters, parameters.Add(new Parameter("input", Words, Inputs, decays: false, isHead: false)));
    }
}
