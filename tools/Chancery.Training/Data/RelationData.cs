using System.Text.Json;
using Chancery.English.Text;
using Chancery.Neural;
using Chancery.Text;

namespace Chancery.Training.Data;

/// <summary>The relation of two marked parties of a sentence.</summary>
internal static class RelationData
{
    /// <summary>The fifteen classes, in the order of the head.</summary>
    public static readonly string[] Roots =
        ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"];

    private static readonly TextStage Splitter = new(EnglishText.Rules);

    /// <summary>The sentences of a file; those whose parties are not in the sentence are left out.</summary>
    public static List<Example> Read(string path, WordEncoder encoder)
    {
        var examples = new List<Example>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("source_span").ValueKind != JsonValueKind.Array || root.GetProperty("target_span").ValueKind != JsonValueKind.Array)
                continue;
            var text = root.GetProperty("sentence").GetString()!;
            var document = new Document(text);
            Splitter.Annotate([document], CancellationToken.None);
            var words = document.Get(TextLayers.Sentences).SelectMany(sentence => sentence.Tokens).ToList();
            if (Encode(text, words, Span(root.GetProperty("source_span")), Span(root.GetProperty("target_span")), encoder.WordPiece) is { } pieces)
                examples.Add(new Example { Pieces = pieces.Pieces, Relation = (Array.IndexOf(Roots, root.GetProperty("root").GetString()), pieces.Source, pieces.Target) });
        }

        return examples;
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    /// <summary>The pieces with the four markers, and the rows of the two opening ones; null when a party has no word or the sentence is too long.</summary>
    public static (int[] Pieces, int Source, int Target)? Encode(string text, IReadOnlyList<Token> words, TextSpan source, TextSpan target, WordPiece wordPiece)
    {
        var pieces = new List<int> { wordPiece.Vocabulary.Start };
        var (sourceRow, targetRow) = (-1, -1);
        var (sourceOpen, targetOpen) = (false, false);
        Span<int> buffer = stackalloc int[WordPieces.LongestWord];
        foreach (var word in words)
        {
            var (inSource, inTarget) = (word.Span.Overlaps(source), word.Span.Overlaps(target));
            if (sourceOpen && !inSource)
                (sourceOpen, _) = (false, Add(2));
            if (targetOpen && !inTarget)
                (targetOpen, _) = (false, Add(4));
            if (inSource && sourceRow < 0)
                (sourceOpen, sourceRow) = (true, Add(1));
            if (inTarget && targetRow < 0)
                (targetOpen, targetRow) = (true, Add(3));
            var count = WordPieces.Encode(wordPiece, text.AsSpan(word.Span.Start, word.Span.Length), buffer);
            for (var k = 0; k < count; k++)
                pieces.Add(buffer[k]);
        }

        if (sourceOpen)
            Add(2);
        if (targetOpen)
            Add(4);
        pieces.Add(wordPiece.Vocabulary.End);
        return sourceRow < 0 || targetRow < 0 || pieces.Count > WordEncoder.LongestSequence ? null : ([.. pieces], sourceRow, targetRow);

        int Add(int piece)
        {
            pieces.Add(piece);
            return pieces.Count - 1;
        }
    }
}
