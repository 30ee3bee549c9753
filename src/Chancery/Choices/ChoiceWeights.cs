using System.Globalization;
using Chancery.Text;

namespace Chancery.Choices;

/// <summary>The learned weights of a choice among candidates. Immutable, thread-safe.</summary>
/// <remarks>A log-linear choice: each candidate's score is the sum of its features' weights, its probability the softmax over all candidates, "none of them" being one.
/// Where a choice has several sides (actor and recipient of an act), each side has its own weight of every feature. The files are readable; the trainer writes them.</remarks>
public sealed class ChoiceWeights
{
    private readonly WordIndex features;
    private readonly float[] weights;
    private readonly int sides;

    /// <summary>Takes weights.</summary>
    /// <param name="features">The features, each once.</param>
    /// <param name="weights">The weights of the first feature on all sides, then those of the second.</param>
    /// <exception cref="ArgumentException">A feature stands twice, or the number of weights is no multiple of that of features.</exception>
    public ChoiceWeights(IReadOnlyList<string> features, float[] weights)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(weights);
        if (features.Count == 0 ? weights.Length != 0 : weights.Length % features.Count != 0)
            throw new ArgumentException($"{features.Count} features have {weights.Length} weights.", nameof(weights));
        (this.features, this.weights, sides) = (new WordIndex(features), weights, features.Count == 0 ? 0 : weights.Length / features.Count);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="reader">Lines of a feature and its weight on each side, divided by tabs; <c>#</c> begins a comment.</param>
    /// <param name="name">The name shown in errors.</param>
    /// <param name="sides">Weights that each line must have, 1 to 4.</param>
    /// <exception cref="KnowledgeException">CHY0406: a line is not of this form.</exception>
    public static ChoiceWeights Read(TextReader reader, string name, int sides)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, 4);
        var (features, weights) = (new List<string>(), new List<float>());
        Span<Range> parts = stackalloc Range[6];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var text = line.AsSpan();
            var isGood = text.Split(parts, '\t') == sides + 1;
            for (var side = 1; isGood && side <= sides; side++)
            {
                isGood = float.TryParse(text[parts[side]], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && float.IsFinite(weight);
                weights.Add(weight);
            }

            if (!isGood)
                throw new KnowledgeException("CHY0406", $"{name}:{number} is not a feature with its weights, {sides} of them. Write the file anew with the trainer.");
            features.Add(text[parts[0]].ToString());
        }

        try
        {
            return new ChoiceWeights(features, [.. weights]);
        }
        catch (ArgumentException exception)
        {
            throw new KnowledgeException("CHY0406", $"{name}: {exception.Message} Write the file anew with the trainer.", exception);
        }
    }

    /// <summary>The weight of a feature; 0 for one that was not learned.</summary>
    internal float Weight(ReadOnlySpan<char> feature, int side) => features.Find(feature) is var number and >= 0 ? weights[(number * sides) + side] : 0;
}
