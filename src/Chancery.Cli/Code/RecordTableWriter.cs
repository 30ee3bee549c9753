using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Events;
using Chancery.Formats.Records;
using Chancery.Ontology;
using Chancery.Record;
using Chancery.Text;
using Spectre.Console;

namespace Chancery.Cli.Code;

/// <summary>Writes records as tables to be read: a heading for each report, a row for each event.</summary>
/// <param name="width">Columns of the terminal.</param>
/// <param name="isTerminal">Whether colours may be used.</param>
internal sealed class RecordTableWriter(int width, bool isTerminal) : IRecordWriter
{
    /// <inheritdoc/>
    public void WriteStart(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void Write(ReportRecord record, IBufferWriter<byte> output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new PlainOutput(text, width),
        });
        console.MarkupLineInterpolated($"[bold]{Heading(record)}[/]");
        if (record.Events.IsEmpty)
            console.WriteLine("no events");
        else
            console.Write(Table(record));
        foreach (var warning in record.Warnings)
            console.WriteLine(Clean(warning));
        console.WriteLine();
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private static string Heading(ReportRecord record)
    {
        var document = record.Document;
        var date = record.Date.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return Clean(string.Join(", ", ((string?[])[document.Id ?? "report", document.Publisher, date]).Where(part => part is not null)));
    }

    private static Table Table(ReportRecord record)
    {
        var table = new Table { Border = TableBorder.Rounded, UseSafeBorder = false };
        foreach (var column in (string[])["event", "by", "to", "status", "according to", "when, where", "evidence"])
            table.AddColumn(column);
        foreach (var codedEvent in record.Events)
            table.AddRow([.. Cells(record.Document, codedEvent).Select(cell => new Markup(Markup.Escape(Clean(cell))))]);
        return table;
    }

    private static IEnumerable<string> Cells(Document document, CodedEvent codedEvent) =>
    [
        codedEvent.Mode is null ? codedEvent.Type.Name() : $"{codedEvent.Type.Name()}, {codedEvent.Mode}",
        Names(document, codedEvent.Actors.Select(actor => (actor.Span, actor.Codes))),
        Names(document, codedEvent.Recipients.Select(recipient => (recipient.Span, recipient.Codes))),
        codedEvent.Status.ToString(),
        codedEvent.Attribution.IsEmpty
            ? "the report"
            : Names(document, codedEvent.Attribution.Select(link => (link.Span, link.Codes))),
        string.Join(", ", ((string?[])[codedEvent.Date?.Value, codedEvent.Place?.Name]).Where(part => part is not null)),
        string.Join(" ... ", codedEvent.Evidence.Select(document.Surface)),
    ];

    private static string Names(Document document, IEnumerable<(TextSpan? Span, ImmutableArray<ActorCode> Codes)> sides) =>
        string.Join("; ", sides.Select(side =>
        {
            var name = side.Span is { } span ? document.Surface(span) : "not named";
            return side.Codes.IsEmpty ? name : $"{name} ({string.Join(", ", side.Codes)})";
        }));

    // Reports come from outside: control characters must not reach the terminal, and a line end would break the row.
    private static string Clean(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private sealed class PlainOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
