using System.IO.Compression;
using System.Text.Json;
using Chancery.Formats.Conllu;

namespace Chancery.Training.Data;

/// <summary>Names to learn from: Universal NER (the shipped output), WikiGold and GUM (their own outputs, so that other conventions do not blur the first).</summary>
internal static class EntityData
{
    /// <summary>Tags in the order of the head's classes.</summary>
    public static readonly string[] Tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    /// <summary>Sentences of a JSON Lines file with <c>tokens</c> and <c>tags</c>; tags of other kinds count as none.</summary>
    public static List<NamedSentence> ReadJsonLines(string path, int set)
    {
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
        var examples = new List<NamedSentence>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var words = json.RootElement.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()!).ToList();
            var tags = json.RootElement.GetProperty("tags").EnumerateArray().Select(tag => Math.Max(0, Array.IndexOf(Tags, tag.GetString()))).ToArray();
            examples.Add(new NamedSentence(words, tags, set));
        }

        return examples;
    }

    /// <summary>Named persons, organisations and places of GUM's <c>Entity</c> annotation, the outermost of nested ones; named: the last word of the minimal span is a proper noun.</summary>
    public static List<NamedSentence> ReadGum(IEnumerable<ConlluSentence> sentences, int set)
    {
        var examples = new List<NamedSentence>();
        foreach (var sentence in sentences)
        {
            var tags = new int[sentence.Words.Length];
            foreach (var (first, last, kind) in GumEntities.Read(sentence).OrderByDescending(mention => mention.Last - mention.First))
            {
                if (tags.AsSpan(first, last - first + 1).ContainsAnyExcept(0) || !IsName(sentence, first, last))
                    continue;
                var begin = 1 + (2 * kind);
                var (start, end) = Trim(sentence, first, last);
                tags[start] = begin;
                for (var word = start + 1; word <= end; word++)
                    tags[word] = begin + 1;
            }

            examples.Add(new NamedSentence([.. sentence.Words.Select(word => word.Form)], tags, set));
        }

        return examples;
    }

    private static bool IsName(ConlluSentence sentence, int first, int last)
    {
        var (start, end) = Trim(sentence, first, last);
        for (var word = start; word <= end; word++)
        {
            if (sentence.Words[word].Upos is not ("PROPN" or "ADP" or "DET" or "PUNCT" or "CCONJ" or "PART" or "NUM"))
                return false;
        }

        return sentence.Words[start].Upos == "PROPN" || sentence.Words[end].Upos == "PROPN";
    }

    /// <summary>Leaves out articles before a name and the possessive after it.</summary>
    private static (int Start, int End) Trim(ConlluSentence sentence, int first, int last)
    {
        while (first < last && sentence.Words[first].Upos is "DET")
            first++;
        while (last > first && sentence.Words[last].Upos is "PART" or "PUNCT")
            last--;
        return (first, last);
    }

    /// <summary>Examples for the entity head alone.</summary>
    public static IEnumerable<Example> Encode(IEnumerable<NamedSentence> sentences, WordEncoder encoder)
    {
        foreach (var sentence in sentences)
        {
            if (encoder.Encode(sentence.Words) is { } pieces)
                yield return new Example { Pieces = pieces.Pieces, First = pieces.First, Last = pieces.Last, Casing = pieces.Casing, Entities = sentence.Tags, EntitySet = sentence.Set };
        }
    }
}
