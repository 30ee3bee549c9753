using Chancery.Formats.Conllu;

namespace Chancery.Training.Data;

/// <summary>The names among GUM's mentions.</summary>
internal static class GumEntities
{
    private static readonly string[] Kinds = ["person", "organization", "place"];

    /// <summary>Mentions of persons (0), organisations (1) and places (2), words from 0, the last included.</summary>
    public static IEnumerable<(int First, int Last, int Kind)> Read(ConlluSentence sentence) =>
        ConlluEntities.Read(sentence).Select(mention => (mention.First, mention.Last, Kind: Array.IndexOf(Kinds, mention.Type))).Where(mention => mention.Kind >= 0);
}
