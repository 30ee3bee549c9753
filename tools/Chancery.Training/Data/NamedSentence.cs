namespace Chancery.Training.Data;

/// <summary>A sentence with its entity tags.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tags">A class of <see cref="EntityData.Tags"/> for each word.</param>
/// <param name="Set">Output of the entity head: 0 Universal NER, 1 WikiGold, 2 GUM.</param>
internal sealed record NamedSentence(IReadOnlyList<string> Words, int[] Tags, int Set);
