using Chancery.Formats.Conllu;

namespace Chancery.Training.Data;

/// <summary>Reads the brackets of GUM's <c>Entity=</c> annotation within a sentence.</summary>
internal static class GumEntities
{
    private static readonly string[] Kinds = ["person", "organization", "place"];

    /// <summary>Mentions of persons (0), organisations (1) and places (2), words from 0, the last included.</summary>
    public static IEnumerable<(int First, int Last, int Kind)> Read(ConlluSentence sentence) =>
        ReadAll(sentence).Where(mention => mention.Kind >= 0).Select(mention => (mention.First, mention.Last, mention.Kind));

    /// <summary>All mentions with the group of those that mean the same; of other kinds the kind is -1.</summary>
    public static List<(string Group, int First, int Last, int Kind)> ReadAll(ConlluSentence sentence)
    {
        var found = new List<(string, int, int, int)>();
        var open = new List<(string Group, int First, int Kind)>();
        for (var word = 0; word < sentence.Words.Length; word++)
        {
            var annotation = sentence.Words[word].Misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..];
            for (var place = 0; annotation is not null && place < annotation.Length;)
            {
                if (annotation[place] == '(')
                {
                    var end = annotation.IndexOfAny(['(', ')'], place + 1);
                    var content = annotation[(place + 1)..(end < 0 ? annotation.Length : end)];
                    var parts = content.Split('-');
                    var kind = parts.Length > 1 ? Array.IndexOf(Kinds, parts[1]) : -1;
                    open.Add((parts[0], word, kind));
                    place += 1 + content.Length;
                }
                else
                {
                    var end = annotation.IndexOf(')', place);
                    if (end < 0)
                        break;
                    Close(annotation[place..end], word);
                    place = end + 1;
                }
            }
        }

        return found;

        void Close(string group, int word)
        {
            var position = group.Length == 0 ? open.Count - 1 : open.FindLastIndex(entry => entry.Group == group);
            if (position < 0)
                return;
            found.Add((open[position].Group, open[position].First, word, open[position].Kind));
            open.RemoveAt(position);
        }
    }
}
