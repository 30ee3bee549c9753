namespace Chancery.Training.Data;

/// <summary>Labels and their numbers, in order of falling frequency; ties by ordinal order, so that the same data give the same numbers.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> ids;

    public LabelSet(IEnumerable<string> labels, int least = 1, int most = int.MaxValue)
    {
        All = [.. labels.GroupBy(label => label, StringComparer.Ordinal)
            .Select(group => (Label: group.Key, Count: group.Count()))
            .Where(entry => entry.Count >= least)
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Label, StringComparer.Ordinal)
            .Take(most).Select(entry => entry.Label)];
        ids = All.Select((label, id) => (label, id)).ToDictionary(pair => pair.label, pair => pair.id, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> All { get; }

    public int Count => All.Count;

    /// <summary>The number of a label, or -1.</summary>
    public int Find(string label) => ids.GetValueOrDefault(label, -1);
}
