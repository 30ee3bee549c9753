using Chancery.Choices;

namespace Chancery.Coreference;

/// <summary>The weights by which it is chosen what a phrase refers back to.</summary>
public static class CoreferenceWeights
{
    /// <summary>Weights on each line of a file: for pronouns, for other phrases.</summary>
    public const int Sides = 2;

    /// <summary>Nothing learned: a pronoun means the nearest that fits, subjects before others; "the X" the last X.</summary>
    public static ChoiceWeights Nearest { get; } = new(
        ["none", "fits", "subject|0", "subject|1", "subject|2", "subject|3", "distance|0", "distance|1", "distance|2", "distance|3", "head|same|definite", "head|same|demonstrative"],
        [2.5f, 1.5f, 5, 5, 0.5f, 0, 0.5f, 0, 0.5f, 0, 0.5f, 0, 0, 0, -0.7f, -0.7f, -1.4f, -1.4f, -2, -2, 0, 3, 0, 3]);
}
