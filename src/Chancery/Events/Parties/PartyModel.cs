using System.Globalization;
using Chancery.Text;

namespace Chancery.Events.Parties;

/// <summary>The learned weights by which the parties to an act are chosen. Immutable, thread-safe.</summary>
/// <remarks>A log-linear choice: each candidate's score is the sum of its features' weights, its probability the softmax over all candidates and "nobody".
/// Learned from <c>data/gold/events</c>; the file is readable: feature, weight for actors, weight for recipients.</remarks>
public sealed class PartyModel
{
    private readonly WordIndex features;
    private readonly (float Actor, float Recipient)[] weights;

    private PartyModel(List<string> features, List<(float Actor, float Recipient)> weights) => (this.features, this.weights) = (new WordIndex(features), [.. weights]);

    /// <summary>No learned weights: the parties are those on the paths of the frame, else nobody.</summary>
    public static PartyModel PathsAlone { get; } = new(["none", "frame-path|a", "frame-path|r"], [(1, 1), (2, 0), (0, 2)]);

    /// <summary>Reads the file.</summary>
    /// <param name="reader">Lines of feature, actor weight, recipient weight, divided by tabs; <c>#</c> begins a comment.</param>
    /// <param name="name">The name shown in errors.</param>
    /// <exception cref="KnowledgeException">CHY0406: a line is not of this form.</exception>
    public static PartyModel Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (features, weights) = (new List<string>(), new List<(float, float)>());
        Span<Range> parts = stackalloc Range[4];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var text = line.AsSpan();
            if (text.Split(parts, '\t') != 3 || !Number(text[parts[1]], out var actor) || !Number(text[parts[2]], out var recipient))
                throw new KnowledgeException("CHY0406", $"{name}:{number} is not a feature with two weights. Write the file anew with the trainer.");
            features.Add(text[parts[0]].ToString());
            weights.Add((actor, recipient));
        }

        try
        {
            return new PartyModel(features, weights);
        }
        catch (ArgumentException exception)
        {
            throw new KnowledgeException("CHY0406", $"{name}: {exception.Message} Write the file anew with the trainer.", exception);
        }
    }

    /// <summary>The weight of a feature; 0 for one that was not learned.</summary>
    internal float Weight(ReadOnlySpan<char> feature, PartyRole role) =>
        features.Find(feature) is var number and >= 0 ? role == PartyRole.Actor ? weights[number].Actor : weights[number].Recipient : 0;

    private static bool Number(ReadOnlySpan<char> text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
