using System.Collections.Immutable;

namespace Chancery.Events;

/// <summary>The event head's reading of a sentence: for each word, the probability of each event type and status.</summary>
/// <param name="TypeProbabilities">Row-major [words x 17]: column 0 "no event", column 1 + (int)<see cref="Ontology.EventType"/> the type.</param>
/// <param name="StatusProbabilities">Row-major [words x 9], columns in the order of <see cref="Ontology.EventStatus"/>.</param>
public sealed record EventTags(ImmutableArray<float> TypeProbabilities, ImmutableArray<float> StatusProbabilities)
{
    /// <summary>Columns of <see cref="TypeProbabilities"/>.</summary>
    public const int TypeCount = 17;

    /// <summary>Columns of <see cref="StatusProbabilities"/>.</summary>
    public const int StatusCount = 9;
}
