using Chancery.Training.Choices;

namespace Chancery.Training.Tests.Choices;

public sealed class ChoiceTrainerTests
{
    // Feature 0: "nobody"; 1: subject; 2: object; 3: seen once.
    private static readonly Choice Subject = new("a", 0, [[0], [1], [2]], [false, true, false]);
    private static readonly Choice Nobody = new("b", 0, [[0], [2, 3]], [true, false]);

    [Fact]
    public void Learns_what_the_right_ones_share()
    {
        var trainer = new ChoiceTrainer(4, 1, new ChoiceTrainingOptions());
        trainer.Run([Subject, Subject, Nobody, Nobody with { Report = "c", Features = [[0], [2]] }]);

        Assert.True(trainer.IsRight(Subject));
        Assert.True(trainer.IsRight(Nobody));
        Assert.True(trainer.Weights[1] > trainer.Weights[2]);
        Assert.Equal(0, trainer.Weights[3]);
    }

    [Fact]
    public void What_costs_much_to_choose_must_be_worse_by_more()
    {
        var (plain, costly) = (new ChoiceTrainer(4, 1, new ChoiceTrainingOptions()), new ChoiceTrainer(4, 1, new ChoiceTrainingOptions()));
        plain.Run([Subject, Nobody, Subject]);
        costly.Run([Subject with { Costs = [3, 0, 0] }, Nobody, Subject with { Costs = [3, 0, 0] }]);

        Assert.True(costly.Weights[1] - costly.Weights[0] > plain.Weights[1] - plain.Weights[0]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        var (first, second) = (new ChoiceTrainer(4, 1, new ChoiceTrainingOptions()), new ChoiceTrainer(4, 1, new ChoiceTrainingOptions()));
        first.Run([Subject, Nobody, Subject]);
        second.Run([Subject, Nobody, Subject]);

        Assert.Equal(first.Weights, second.Weights);
    }
}
