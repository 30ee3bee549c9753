using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Evaluation.Places;
using Chancery.Places;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate places</c>.</summary>
internal static class PlacesTask
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = PlaceFile.Read(options.GoldPath);
        var scorer = new PlaceScorer();
        if (options.SystemPath is { } path)
        {
            var answers = PlaceFile.Read(path).ToDictionary(item => item.Id, StringComparer.Ordinal);
            foreach (var item in gold)
            {
                if (!answers.TryGetValue(item.Id, out var answer) || !string.Equals(answer.Text, item.Text, StringComparison.Ordinal))
                    throw Errors.OtherItem(path, item.Id, options.GoldPath);
                scorer.Add(item.Names, answer.Names);
            }

            return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
        }

        var engine = host.LoadPipeline();
        var stages = engine.Pipeline.For([PlaceLayers.Toponyms]);
        ImmutableArray<Document> documents = [.. gold.Select(item => new Document(item.Text, item.Id))];
        var timer = new EngineTimer(host);
        timer.Annotate(stages, documents, cancellationToken);
        using var output = new AnswerFile(options.OutputPath);
        foreach (var (item, document) in gold.Zip(documents))
        {
            var toponyms = document.Get(PlaceLayers.Toponyms);
            scorer.Add(item.Names, toponyms.Select(toponym => new PlacedName(toponym.Span, toponym.Place?.Latitude, toponym.Place?.Longitude)));
            await output.WriteAsync(Line(document, toponyms), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), new EngineRun(timer.Elapsed, timer.Words, engine.Versions));
    }

    // In the gold's own form, so that the file can be scored in its place; the use of the name and the other candidates beside it.
    private static ReadOnlyMemory<byte> Line(Document document, ImmutableArray<Toponym> toponyms)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("text", document.Text);
            json.WriteStartArray("toponyms");
            foreach (var toponym in toponyms)
                Write(json, document, toponym);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Document document, Toponym toponym)
    {
        json.WriteStartObject();
        json.WriteNumber("start", toponym.Span.Start);
        json.WriteNumber("end", toponym.Span.End);
        json.WriteString("name", document.SurfaceSpan(toponym.Span));
        json.WriteString("use", toponym.Use.ToString().ToLowerInvariant());
        json.WriteString("rule", toponym.Provenance.Rule);
        if (toponym.Place is { } place)
        {
            json.WriteNumber("lat", place.Latitude);
            json.WriteNumber("lon", place.Longitude);
            json.WriteString("precision", toponym.Precision?.ToString().ToLowerInvariant());
            if (place.GeoNamesId is { } id && !toponym.IsWithin)
                json.WriteNumber("geonames_id", id);
        }

        json.WriteStartArray("candidates");
        foreach (var candidate in toponym.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", candidate.Place.Name);
            json.WriteString("countries", candidate.Place.Countries);
            json.WriteString("division", candidate.Place.Division);
            json.WriteNumber("score", candidate.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
