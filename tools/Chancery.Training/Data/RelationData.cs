using System.Text.Json;
using Chancery.English.Text;
using Chancery.Events;
using Chancery.Text;

namespace Chancery.Training.Data;

/// <summary>The relation of two marked parties of a sentence.</summary>
internal static class RelationData
{
    /// <summary>The fifteen classes, in the order of the head.</summary>
    public static readonly string[] Roots =
        ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"];

    private static readonly TextStage Splitter = new(EnglishText.Rules);

    /// <summary>The sentences of a file; those whose parties are not in the sentence, or beyond the longest sequence, are left out.</summary>
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
            var words = document.Get(TextLayers.Sentences).SelectMany(sentence => sentence.Tokens);
            if (MarkedPieces.Of(encoder.WordPiece, text, words, Span(root.GetProperty("source_span")), Span(root.GetProperty("target_span")), WordEncoder.LongestSequence) is { } pieces)
                examples.Add(new Example { Pieces = pieces.Pieces, Relation = (Array.IndexOf(Roots, root.GetProperty("root").GetString()), pieces.Source, pieces.Target) });
        }

        return examples;
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());
}
