namespace Chancery.Choices;

/// <summary>Adds up the weights of a candidate's features. For one thread at a time.</summary>
internal sealed class FeatureSum(ChoiceWeights weights) : FeatureWriter
{
    private double sum;

    /// <summary>The side of the choice whose weights count.</summary>
    public int Side { get; set; }

    /// <summary>The sum since the last call.</summary>
    public double Taken()
    {
        var taken = sum;
        sum = 0;
        return taken;
    }

    protected override void Take(ReadOnlySpan<char> feature) => sum += weights.Weight(feature, Side);
}
