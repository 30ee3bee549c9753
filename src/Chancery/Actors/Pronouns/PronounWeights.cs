using Chancery.Choices;

namespace Chancery.Actors.Pronouns;

/// <summary>The weights by which it is chosen whom a pronoun means.</summary>
public static class PronounWeights
{
    /// <summary>Weights on each line of a file.</summary>
    public const int Sides = 1;

    /// <summary>Nothing learned: the nearest that fits, subjects before others.</summary>
    public static ChoiceWeights Nearest { get; } = new(
        ["none", "fits", "subject|0", "subject|1", "subject|2", "subject|3", "distance|0", "distance|1", "distance|2", "distance|3"],
        [0.6f, 3, 0.5f, 0.5f, 0.5f, 0.5f, 0, -1, -2, -3]);
}
