using Chancery.Events.Parties;
using Chancery.Training.Parties;

namespace Chancery.Training.Tests.Parties;

public sealed class PartyTrainerTests
{
    // Feature 0: "nobody"; 1: subject; 2: object; 3: seen once.
    private static readonly PartyExample Subject = new("a", PartyRole.Actor, [[0], [1], [2]], [false, true, false]);
    private static readonly PartyExample Nobody = new("b", PartyRole.Actor, [[0], [2, 3]], [true, false]);

    [Fact]
    public void Learns_what_the_right_ones_share()
    {
        var trainer = new PartyTrainer(4, new PartyTrainingOptions());
        trainer.Run([Subject, Subject, Nobody, Nobody with { Report = "c", Features = [[0], [2]] }]);

        Assert.True(trainer.IsRight(Subject));
        Assert.True(trainer.IsRight(Nobody));
        Assert.True(trainer.Weights[1] > trainer.Weights[2]);
        Assert.Equal(0, trainer.Weights[3]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        var (first, second) = (new PartyTrainer(4, new PartyTrainingOptions()), new PartyTrainer(4, new PartyTrainingOptions()));
        first.Run([Subject, Nobody, Subject]);
        second.Run([Subject, Nobody, Subject]);

        Assert.Equal(first.Weights, second.Weights);
    }
}
