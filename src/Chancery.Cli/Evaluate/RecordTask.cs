using System.Buffers;
using System.Collections.Immutable;
using Chancery.Evaluation.Records;
using Chancery.Formats.Records;
using Chancery.Formats.Reports;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate record</c>.</summary>
internal static class RecordTask
{
    private const int BatchReports = 16;

    internal static async Task<EvaluationReport> RunAsync(EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var gold = RecordFile.Read(options.GoldPath);
        EngineRun? run = null;
        ImmutableArray<ImmutableArray<AnnotatedEvent>> events;
        if (options.SystemPath is { } path)
            events = SystemRecords.Join(gold, options.GoldPath, RecordFile.Read(path, needsText: false), path);
        else
            (events, run) = await CodeAsync(gold, options, host, cancellationToken).ConfigureAwait(false);

        var scorer = new RecordScorer();
        for (var index = 0; index < gold.Length; index++)
            scorer.Add(gold[index].Events, events[index]);
        return new EvaluationReport(options.Task, options.GoldPath, gold.Length, scorer.Scores(), run);
    }

    private static async Task<(ImmutableArray<ImmutableArray<AnnotatedEvent>> Events, EngineRun Run)> CodeAsync(
        ImmutableArray<AnnotatedReport> gold, EvaluateOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var pipeline = options.Triggers is { } triggers ? Engine.LoadWith(triggers) : host.LoadPipeline();
        using var output = new AnswerFile(options.OutputPath);
        var writer = new RecordJsonWriter();
        var events = ImmutableArray.CreateBuilder<ImmutableArray<AnnotatedEvent>>();
        var elapsed = TimeSpan.Zero;
        long words = 0;
        foreach (var batch in gold.Chunk(BatchReports))
        {
            var start = host.Clock.GetTimestamp();
            var records = pipeline.Read([.. batch.Select(report => Document(report, options.GoldPath))], cancellationToken);
            elapsed += host.Clock.GetElapsedTime(start);
            foreach (var record in records)
            {
                events.Add([.. record.Events.Select(AnnotatedEvent.From)]);
                words += record.Document.Has(TextLayers.Sentences) ? record.Document.Get(TextLayers.Sentences).Sum(sentence => sentence.Tokens.Length) : 0;
                var line = new ArrayBufferWriter<byte>();
                writer.Write(record, line);
                await output.WriteAsync(line.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }
        }

        return (events.ToImmutable(), new EngineRun(elapsed, words, pipeline.Versions));
    }

    private static Document Document(AnnotatedReport report, string goldPath)
    {
        if (report.Date is null)
            return new Document(report.Text!, report.Id, null, report.Publisher);
        return ReportDates.TryParse(report.Date, out var date)
            ? new Document(report.Text!, report.Id, date, report.Publisher)
            : throw new InputException("CHY0131", $"{goldPath}:{report.Line} field \"date\": \"{report.Date}\" is not a date. Use yyyy-MM-dd.");
    }
}
