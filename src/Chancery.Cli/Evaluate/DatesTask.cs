using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Evaluation.Dates;
using Chancery.Formats.Reports;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate dates</c>.</summary>
internal static class DatesTask
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = DateFile.Read(options.GoldPath);
        var scorer = new DateScorer();
        if (options.SystemPath is { } path)
        {
            var answers = DateFile.Read(path).ToDictionary(item => item.Id, StringComparer.Ordinal);
            foreach (var item in gold)
            {
                if (!answers.TryGetValue(item.Id, out var answer) || !string.Equals(answer.Text, item.Text, StringComparison.Ordinal))
                    throw Errors.OtherItem(path, item.Id, options.GoldPath);
                scorer.Add(item.Times, answer.Times);
            }

            return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), null);
        }

        var engine = host.LoadPipeline();
        ImmutableArray<Document> documents = [.. gold.Select(item => Document(item, options.GoldPath))];
        var timer = new EngineTimer(host);
        timer.Annotate(engine.Pipeline.For([TextLayers.Sentences, TimeLayers.Times]), documents, cancellationToken);
        using var output = new AnswerFile(options.OutputPath);
        foreach (var (item, document) in gold.Zip(documents))
        {
            ImmutableArray<DateSpan> times = [.. document.Get(TimeLayers.Times).Expressions.Where(timex => !timex.IsDistance).Select(timex => new DateSpan(timex.Span, timex.Value))];
            scorer.Add(item.Times, times);
            await output.WriteAsync(Line(item, times), cancellationToken).ConfigureAwait(false);
        }

        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), new EngineRun(timer.Elapsed, timer.Words, engine.Versions));
    }

    private static Document Document(DateItem item, string goldPath)
    {
        if (item.CreationTime is null)
            return new Document(item.Text, item.Id);
        return ReportDates.TryParse(item.CreationTime, out var date)
            ? new Document(item.Text, item.Id, date)
            : throw new InputException("CHY0131", $"{goldPath}:{item.Line} field \"dct\": \"{item.CreationTime}\" is not a date. Use yyyy-MM-dd.");
    }

    // In the gold's own form, so that the file can be scored in its place.
    private static ReadOnlyMemory<byte> Line(DateItem item, ImmutableArray<DateSpan> times)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("text", item.Text);
            json.WriteString("dct", item.CreationTime);
            json.WriteStartArray("timexes");
            foreach (var (span, value) in times)
            {
                json.WriteStartObject();
                json.WriteStartArray("span");
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
                json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
