using Chancery.Choices;

namespace Chancery.Events.Parties;

/// <summary>The weights by which the parties to an act are chosen: one for actors, one for recipients.</summary>
public static class PartyWeights
{
    /// <summary>Weights on each line of a file.</summary>
    public const int Sides = 2;

    /// <summary>Nothing learned: the parties are those on the paths of the frame, else nobody.</summary>
    public static ChoiceWeights PathsAlone { get; } = new(["none", "frame-path|a", "frame-path|r"], [1, 1, 2, 0, 0, 2]);
}
