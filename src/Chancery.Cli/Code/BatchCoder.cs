using System.Buffers;
using Chancery.Formats.Records;
using Chancery.Formats.Reports;
using Chancery.Record;
using Chancery.Text;

namespace Chancery.Cli.Code;

/// <summary>Codes a batch and formats its records. Thread-safe.</summary>
/// <param name="pipeline">The engine.</param>
/// <param name="writer">The form of the records.</param>
/// <param name="options">Date and publisher for reports that have none.</param>
internal sealed class BatchCoder(RecordPipeline pipeline, IRecordWriter writer, CodeOptions options)
{
    /// <summary>Codes a batch. A report on which the engine fails is rejected, the others are coded.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal CodedBatch Code(ReportBatch batch, CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>();
        var rejected = batch.Readings.Where(reading => reading.Fault is not null).ToList();
        var readings = batch.Readings.Where(reading => reading.Document is not null).ToList();
        var counts = default(RunCounts);
        foreach (var (reading, record, fault) in CodeAll(readings, cancellationToken))
        {
            if (record is null)
            {
                rejected.Add(ReportReading.Rejected(reading.Place, reading.Id, fault!));
                continue;
            }

            writer.Write(record, output);
            counts += Count(record);
        }

        var order = batch.Readings.Select((reading, index) => (reading.Place, index)).ToLookup(pair => pair.Place, pair => pair.index);
        rejected = [.. rejected.OrderBy(reading => order[reading.Place].First())];
        return new CodedBatch(output, rejected, counts with { Rejected = rejected.Count });
    }

    private IEnumerable<(ReportReading Reading, ReportRecord? Record, InputException? Fault)> CodeAll(
        List<ReportReading> readings, CancellationToken cancellationToken)
    {
        if (TryCode(readings, cancellationToken, out var fault) is { } records)
            return readings.Zip(records, (reading, record) => (reading, (ReportRecord?)record, (InputException?)null));
        if (readings.Count == 1)
            return [(readings[0], null, fault)];

        // One report of the batch is at fault; coded one by one, the others come out as they would have.
        return readings.SelectMany(reading => CodeAll([reading], cancellationToken));
    }

    private ReportRecord[]? TryCode(List<ReportReading> readings, CancellationToken cancellationToken, out InputException? fault)
    {
        fault = null;
        if (readings.Count == 0)
            return [];
        try
        {
            return [.. pipeline.Read([.. readings.Select(reading => Prepare(reading.Document!))], cancellationToken)];
        }
        catch (Exception inner) when (inner is not (OperationCanceledException or OutOfMemoryException))
        {
            // The boundary of the engine: whatever it fails on, the run goes on and the fault is written down.
            fault = Errors.CodingFailed(readings[0].Place, inner);
            return null;
        }
    }

    // A fresh document for each try: the layers of a failed one are half written.
    private Document Prepare(Document document) => new(
        document.Text, document.Id, document.PublicationDate ?? options.Date, document.Publisher ?? options.Publisher)
    {
        PublicationDateOrigin = document.PublicationDateOrigin ?? DateOrigin.Given,
    };

    private static RunCounts Count(ReportRecord record)
    {
        var sentences = record.Document.Has(TextLayers.Sentences) ? record.Document.Get(TextLayers.Sentences) : [];
        var hasEvents = !record.Events.IsEmpty;
        return new RunCounts(
            hasEvents ? 1 : 0, hasEvents ? 0 : 1, 0, record.Events.Length, sentences.Length, sentences.Sum(sentence => sentence.Tokens.Length));
    }
}
