using System.Collections.Immutable;

namespace Chancery.Evaluation;

/// <summary>Named scores in per cent, in the order they are printed.</summary>
/// <remarks>The names are those of DESIGN section 6, as <c>type.f1</c>. A score is null when nothing was there to be scored.</remarks>
public sealed class ScoreSheet
{
    private ScoreSheet(ImmutableArray<KeyValuePair<string, double?>> scores) => Scores = scores;

    /// <summary>A sheet without scores.</summary>
    public static ScoreSheet Empty { get; } = new([]);

    /// <summary>Names and per cent in [0, 100]; of a name that tells a unit, a figure in it.</summary>
    public ImmutableArray<KeyValuePair<string, double?>> Scores { get; }

    /// <summary>The score of a name, in per cent.</summary>
    /// <exception cref="KeyNotFoundException">The sheet has no such score.</exception>
    public double? this[string name]
    {
        get
        {
            foreach (var (key, score) in Scores)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                    return score;
            }

            throw new KeyNotFoundException($"There is no score \"{name}\".");
        }
    }

    /// <summary>This sheet with another score at its end.</summary>
    /// <param name="name">The score's name.</param>
    /// <param name="ratio">A ratio in [0, 1], kept as per cent; null when there was nothing to score.</param>
    public ScoreSheet With(string name, double? ratio) => new(Scores.Add(new(name, 100 * ratio)));

    /// <summary>This sheet with a figure at its end that is no ratio.</summary>
    /// <param name="name">The score's name, which tells its unit: <c>median_km</c>.</param>
    /// <param name="value">Kept as it is; null when there was nothing to score.</param>
    public ScoreSheet WithValue(string name, double? value) => new(Scores.Add(new(name, value)));

    /// <summary>This sheet with <c>name.precision</c>, <c>name.recall</c> and <c>name.f1</c> at its end.</summary>
    public ScoreSheet With(string name, PrecisionRecall counts) =>
        With($"{name}.precision", counts.Precision).With($"{name}.recall", counts.Recall).With($"{name}.f1", counts.F1);
}
