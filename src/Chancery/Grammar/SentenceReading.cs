using System.Collections.Immutable;

namespace Chancery.Grammar;

/// <summary>What the grammar head says of a sentence.</summary>
/// <param name="Words">One reading for each word; their heads form a tree with exactly one root.</param>
public sealed record SentenceReading(ImmutableArray<WordReading> Words);
