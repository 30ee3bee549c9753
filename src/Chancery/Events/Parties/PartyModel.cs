using System.Globalization;

namespace Chancery.Events.Parties;

/// <summary>The learned weights by which the parties to an act are chosen. Immutable, thread-safe.</summary>
/// <remarks>A log-linear choice: each candidate's score is the sum of its features' weights, its probability the softmax over all candidates and "nobody".
/// Learned from <c>data/gold/events</c>; the file is readable: feature, weight for actors, weight for recipients.</remarks>
public sealed class PartyModel
{
    private readonly Dictionary<string, (float Actor, float Recipient)>.AlternateLookup<ReadOnlySpan<char>> weights;

    internal PartyModel(Dictionary<string, (float Actor, float Recipient)> weights) => this.weights = weights.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No learned weights: the parties are those on the paths of the frame, else nobody.</summary>
    public static PartyModel PathsAlone { get; } = new(new Dictionary<string, (float, float)>(StringComparer.Ordinal)
    {
        ["none"] = (1, 1),
        ["frame-path|a"] = (2, 0),
        ["frame-path|r"] = (0, 2),
    });

    /// <summary>Reads the file.</summary>
    /// <param name="reader">Lines of feature, actor weight, recipient weight, divided by tabs; <c>#</c> begins a comment.</param>
    /// <param name="name">The name shown in errors.</param>
    /// <exception cref="KnowledgeException">CHY0406: a line is not of this form.</exception>
    public static PartyModel Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var weights = new Dictionary<string, (float, float)>(1 << 16, StringComparer.Ordinal);
        Span<Range> parts = stackalloc Range[4];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var text = line.AsSpan();
            if (text.Split(parts, '\t') != 3 || !Number(text[parts[1]], out var actor) || !Number(text[parts[2]], out var recipient) || !weights.TryAdd(text[parts[0]].ToString(), (actor, recipient)))
                throw new KnowledgeException("CHY0406", $"{name}:{number} is not a feature with two weights, or told twice. Write the file anew with the trainer.");
        }

        return new PartyModel(weights);
    }

    /// <summary>The weight of a feature; 0 for one that was not learned.</summary>
    internal float Weight(ReadOnlySpan<char> feature, PartyRole role) =>
        weights.TryGetValue(feature, out var both) ? role == PartyRole.Actor ? both.Actor : both.Recipient : 0;

    private static bool Number(ReadOnlySpan<char> text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
