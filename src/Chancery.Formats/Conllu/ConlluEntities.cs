using System.Collections.Immutable;
using System.Text;
using Chancery.Text;

namespace Chancery.Formats.Conllu;

/// <summary>Reads and writes the brackets of the <c>Entity=</c> annotation in the last column: <c>(12-person-new</c> opens a mention of group 12, <c>12)</c> closes it.</summary>
/// <remarks>CorefUD 1.0 (Nedoluzhko et al., LREC 2022), as GUM has it: a closing bracket without a group closes the mention opened last. Parts of a mention in several pieces count each by itself.</remarks>
public static class ConlluEntities
{
    private const string Key = "Entity=";

    /// <summary>The mentions of a sentence, in the order in which they end; a bracket without its other half is passed over.</summary>
    public static ImmutableArray<ConlluEntity> Read(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var found = ImmutableArray.CreateBuilder<ConlluEntity>();
        var open = new List<ConlluEntity>();
        for (var word = 0; word < sentence.Words.Length; word++)
        {
            var annotation = Annotation(sentence.Words[word].Misc);
            while (!annotation.IsEmpty)
            {
                var isOpening = annotation[0] == '(';
                if (isOpening)
                    annotation = annotation[1..];
                var end = annotation.IndexOfAny('(', ')');
                var content = end < 0 ? annotation : annotation[..end];
                annotation = annotation[content.Length..];
                if (isOpening)
                {
                    open.Add(Opened(content.ToString(), word));
                    continue;
                }

                if (annotation.IsEmpty || annotation[0] == '(')
                    continue;
                annotation = annotation[1..];
                var group = content.ToString();
                var position = group.Length == 0 ? open.Count - 1 : open.FindLastIndex(entry => entry.Group == group);
                if (position < 0)
                    continue;
                found.Add(open[position] with { Last = word });
                open.RemoveAt(position);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The mentions of a document by their group.</summary>
    /// <param name="document">A document with <see cref="ConlluLayers.Source"/>.</param>
    public static IEnumerable<IGrouping<string, (int SentenceIndex, ConlluEntity Entity)>> Groups(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Get(ConlluLayers.Source)
            .SelectMany((sentence, index) => Read(sentence).Select(entity => (SentenceIndex: index, Entity: entity)))
            .GroupBy(mention => mention.Entity.Group, StringComparer.Ordinal);
    }

    /// <summary>The annotation of each word of a sentence; null where no mention begins or ends.</summary>
    /// <param name="mentions">The mentions of the sentence.</param>
    /// <param name="words">Words of the sentence.</param>
    public static ImmutableArray<string?> Write(IEnumerable<ConlluEntity> mentions, int words)
    {
        var texts = new StringBuilder?[words];
        foreach (var mention in mentions.OrderByDescending(mention => mention.Last - mention.First))
        {
            // Longer mentions open before shorter ones; closing brackets name their group, so that mentions may cross.
            (texts[mention.First] ??= new StringBuilder()).Append('(').Append(mention.Group);
            if (mention.Type.Length > 0)
                texts[mention.First]!.Append('-').Append(mention.Type);
            if (mention.First == mention.Last)
                texts[mention.First]!.Append(')');
        }

        foreach (var mention in mentions.Where(mention => mention.First < mention.Last).OrderByDescending(mention => mention.Last - mention.First))
            (texts[mention.Last] ??= new StringBuilder()).Insert(0, $"{mention.Group})");
        return [.. texts.Select(text => text is null ? null : $"{Key}{text}")];
    }

    private static ReadOnlySpan<char> Annotation(string misc)
    {
        foreach (var part in misc.AsSpan().Split('|'))
        {
            if (misc.AsSpan(part).StartsWith(Key, StringComparison.Ordinal))
                return misc.AsSpan(part)[Key.Length..];
        }

        return [];
    }

    private static ConlluEntity Opened(string content, int word)
    {
        var parts = content.Split('-', 3);
        return new ConlluEntity(parts[0], parts.Length > 1 ? parts[1] : "", word, word);
    }
}
