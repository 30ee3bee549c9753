using System.Text.Json;
using Chancery.English.Text;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Training.Data;

/// <summary>Event triggers with type and status, from passages in the record format.</summary>
internal static class EventData
{
    private static readonly TextStage Splitter = new(EnglishText.Rules);

    /// <summary>The sentences of a file, split and tokenised as the engine does; words of triggers and further mentions carry type and status.</summary>
    /// <param name="path">JSON Lines, <c>docs/record.md</c>.</param>
    /// <param name="encoder">Pieces.</param>
    public static List<(string Id, Example Example)> Read(string path, WordEncoder encoder)
    {
        var examples = new List<(string, Example)>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var document = new Document(json.RootElement.GetProperty("text").GetString()!);
            Splitter.Annotate([document], CancellationToken.None);
            var marks = Marks(json.RootElement.GetProperty("events"));
            foreach (var sentence in document.Get(TextLayers.Sentences))
            {
                if (encoder.Encode([.. sentence.Tokens.Select(token => document.Surface(token.Span))]) is { } pieces)
                    examples.Add((id, Label(sentence, marks, pieces)));
            }
        }

        return examples;
    }

    private static List<(TextSpan Span, int Type, int Status)> Marks(JsonElement events)
    {
        var marks = new List<(TextSpan, int, int)>();
        foreach (var coded in events.EnumerateArray())
        {
            var type = 1 + (int)Enum.Parse<EventType>(coded.GetProperty("type").GetString()!, ignoreCase: true);
            var status = (int)Enum.Parse<EventStatus>(coded.GetProperty("status").GetString()!);
            marks.Add((Span(coded.GetProperty("trigger")), type, status));
            if (coded.TryGetProperty("mentions", out var mentions))
                marks.AddRange(mentions.EnumerateArray().Select(mention => (Span(mention), type, status)));
        }

        return marks;
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static Example Label(Sentence sentence, List<(TextSpan Span, int Type, int Status)> marks, (int[] Pieces, int[] First, int[] Last, int[] Casing) pieces)
    {
        var types = new int[sentence.Tokens.Length];
        var statuses = new int[sentence.Tokens.Length];
        statuses.AsSpan().Fill(-1);
        for (var word = 0; word < types.Length; word++)
        {
            foreach (var (span, type, status) in marks)
            {
                if (span.Overlaps(sentence.Tokens[word].Span) && types[word] == 0)
                    (types[word], statuses[word]) = (type, status);
            }
        }

        return new Example { Pieces = pieces.Pieces, First = pieces.First, Last = pieces.Last, Casing = pieces.Casing, Types = types, Statuses = statuses };
    }
}
