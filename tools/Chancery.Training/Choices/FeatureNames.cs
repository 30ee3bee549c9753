using Chancery.Choices;

namespace Chancery.Training.Choices;

/// <summary>Numbers the features of the candidates as they come.</summary>
internal sealed class FeatureNames : FeatureWriter
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> taken = [];

    /// <summary>The names, by number.</summary>
    public List<string> All { get; } = [];

    /// <summary>The features since the last call.</summary>
    public int[] Taken()
    {
        int[] features = [.. taken];
        taken.Clear();
        return features;
    }

    protected override void Take(ReadOnlySpan<char> feature)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(feature, out var number))
        {
            number = All.Count;
            All.Add(feature.ToString());
            numbers.Add(All[^1], number);
        }

        taken.Add(number);
    }
}
