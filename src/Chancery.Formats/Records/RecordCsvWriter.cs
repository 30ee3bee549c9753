using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Record;
using Chancery.Text;
using CsvHelper;

namespace Chancery.Formats.Records;

/// <summary>Writes one event a row (RFC 4180, UTF-8, line feeds): flat columns for spreadsheets, R and SQL. A report without events has no row.</summary>
/// <remarks>Several values in a cell are apart by <c>"; "</c>. Positions are UTF-16 code units of the report's text.</remarks>
public sealed class RecordCsvWriter : IRecordWriter
{
    private const string Separator = "; ";

    /// <summary>The names of the columns.</summary>
    public static readonly ImmutableArray<string> Columns =
    [
        "report_id", "report_date", "publisher", "event_id", "type", "mode", "contexts", "quad", "cameo", "intensity", "status",
        "trigger", "trigger_start", "trigger_end", "actors", "actor_codes", "recipients", "recipient_codes",
        "attribution", "attribution_codes", "date", "place", "place_country", "evidence", "evidence_start", "evidence_end", "score", "provenance",
    ];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n", BufferSize = 16 << 10 };

    /// <inheritdoc/>
    public void WriteStart(IBufferWriter<byte> output) => WriteRows(output, csv =>
    {
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
    });

    /// <inheritdoc/>
    public void Write(ReportRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Events.IsEmpty)
            return;
        WriteRows(output, csv =>
        {
            foreach (var codedEvent in record.Events)
                WriteRow(csv, record, codedEvent);
        });
    }

    private static void WriteRow(CsvWriter csv, ReportRecord record, CodedEvent codedEvent)
    {
        var document = record.Document;
        csv.WriteField(document.Id);
        csv.WriteField(record.Date.Date is { } date ? IsoDates.Write(date) : null);
        csv.WriteField(document.Publisher);
        csv.WriteField(codedEvent.Id);
        csv.WriteField(codedEvent.Type.Name());
        csv.WriteField(codedEvent.Mode);
        csv.WriteField(string.Join(Separator, codedEvent.Contexts));
        csv.WriteField(codedEvent.Type.Quad().ToString());
        csv.WriteField(codedEvent.Cameo);
        csv.WriteField(codedEvent.Intensity?.ToString("0.0", CultureInfo.InvariantCulture));
        csv.WriteField(codedEvent.Status.ToString());
        csv.WriteField(document.Surface(codedEvent.Trigger));
        csv.WriteField(codedEvent.Trigger.Start);
        csv.WriteField(codedEvent.Trigger.End);
        WriteNamed(csv, document, codedEvent.Actors.Select(actor => (actor.Span, actor.Codes)));
        WriteNamed(csv, document, codedEvent.Recipients.Select(recipient => (recipient.Span, recipient.Codes)));
        WriteNamed(csv, document, codedEvent.Attribution.Select(link => (link.Span, link.Codes)));
        csv.WriteField(codedEvent.Date?.Value);
        csv.WriteField(codedEvent.Place?.Name);
        csv.WriteField(codedEvent.Place?.Country);
        csv.WriteField(string.Join(" ... ", codedEvent.Evidence.Select(document.Surface)));
        csv.WriteField(codedEvent.Evidence.IsEmpty ? null : Number(codedEvent.Evidence.Min(span => span.Start)));
        csv.WriteField(codedEvent.Evidence.IsEmpty ? null : Number(codedEvent.Evidence.Max(span => span.End)));
        csv.WriteField(codedEvent.Score?.ToString("0.####", CultureInfo.InvariantCulture));
        csv.WriteField(string.Join(Separator, codedEvent.Provenance.Select(entry => $"{entry.Key}={entry.Value}")));
        csv.EndRecord();
    }

    // A side without words or without codes leaves its place in the list empty, so that the two cells go together.
    private static void WriteNamed(CsvWriter csv, Document document, IEnumerable<(TextSpan? Span, ImmutableArray<ActorCode> Codes)> sides)
    {
        var all = sides.ToList();
        csv.WriteField(string.Join(Separator, all.Select(side => side.Span is { } span ? document.Surface(span) : "")));
        csv.WriteField(string.Join(Separator, all.Select(side => string.Join('+', side.Codes))));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void WriteRows(IBufferWriter<byte> output, Action<CsvWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, Options, leaveOpen: true))
        {
            write(csv);
        }

        output.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
