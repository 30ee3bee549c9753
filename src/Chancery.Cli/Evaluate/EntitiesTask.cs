using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Entities;
using Chancery.Evaluation.Entities;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate entities</c>.</summary>
internal static class EntitiesTask
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = EntityFile.Read(options.GoldPath);
        var scorer = new EntityScorer();
        if (options.SystemPath is { } path)
        {
            var answers = EntityFile.Read(path).ToDictionary(item => item.Id, StringComparer.Ordinal);
            foreach (var item in gold)
            {
                if (!answers.TryGetValue(item.Id, out var answer) || !string.Equals(answer.Text, item.Text, StringComparison.Ordinal))
                    throw Errors.OtherItem(path, item.Id, options.GoldPath);
                scorer.Add(item.Entities, answer.Entities);
            }

            return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
        }

        var engine = host.LoadPipeline();
        var stages = options.IsRaw
            ? engine.Pipeline.For([TextLayers.Sentences, EntityLayers.Mentions])
            : engine.Pipeline.For([EntityLayers.Mentions], TextLayers.Sentences);
        ImmutableArray<Document> documents = [.. gold.Select(item => options.IsRaw ? new Document(item.Text, item.Id) : item.ToDocument())];
        var timer = new EngineTimer(host);
        timer.Annotate(stages, documents, cancellationToken);
        using var output = new AnswerFile(options.OutputPath);
        foreach (var (item, document) in gold.Zip(documents))
        {
            var mentions = document.Get(EntityLayers.Mentions);
            scorer.Add(item.Entities, mentions);
            await output.WriteAsync(Line(item, mentions), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(
            options.Task, options.GoldPath, gold.Length, scorer.Scores(), new EngineRun(timer.Elapsed, timer.Words, engine.Versions));
    }

    // In the gold's own form, so that the file can be scored in its place.
    private static ReadOnlyMemory<byte> Line(EntityItem item, ImmutableArray<Mention> mentions)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("text", item.Text);
            json.WriteStartArray("tokens");
            foreach (var token in item.Tokens)
                json.WriteStringValue(item.Text.AsSpan(token.Start, token.Length));
            json.WriteEndArray();
            json.WriteStartArray("token_spans");
            foreach (var token in item.Tokens)
            {
                json.WriteStartArray();
                json.WriteNumberValue(token.Start);
                json.WriteNumberValue(token.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("tags");
            foreach (var token in item.Tokens)
                json.WriteStringValue(Tag(token, mentions));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static string Tag(TextSpan token, ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Span.Overlaps(token))
                return $"{(mention.Span.Start >= token.Start ? 'B' : 'I')}-{EntityScorer.Name(mention.Type)}";
        }

        return "O";
    }
}
