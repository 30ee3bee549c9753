namespace Chancery.Training.Choices;

/// <summary>One choice to learn: "none" first, then the candidates, each with its features; and which of them are right.</summary>
/// <param name="Report">The report it is from: reports are left out whole.</param>
/// <param name="Side">The side whose weights it teaches.</param>
/// <param name="Features">Numbers of the features of each candidate.</param>
/// <param name="IsRight">Which candidates are right; at least one.</param>
/// <param name="Costs">What choosing each would cost, 0 for the right ones: it must be worse by that much; null where all wrong ones are as bad.</param>
internal sealed record Choice(string Report, int Side, int[][] Features, bool[] IsRight, double[]? Costs = null)
{
    /// <summary>The word vectors of what is chosen for and of the candidates; null where the choice goes by features alone.</summary>
    public ChoiceVectors? Vectors { get; init; }
}
