using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Chancery.Text;
using NodaTime;

namespace Chancery.Formats.Reports;

/// <summary>Reads JSON Lines: a report a line with <c>text</c>, and <c>id</c>, <c>date</c>, <c>publisher</c> where they are known. Other fields are passed over.</summary>
/// <remarks>A line that is no report is a fault with its number, and the next is read. Empty lines are passed over. A report without id gets <c>place:line</c>.</remarks>
/// <param name="limits">How much a line may hold; the defaults when null.</param>
public sealed class JsonLinesReportReader(ReportLimits? limits = null) : IReportReader
{
    private readonly ReportLimits limits = limits ?? ReportLimits.Default;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReportReading> ReadAsync(
        Stream stream, string place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var lines = new LineReader(stream, limits.MaxBytes);
        var count = 0;
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{place}:{lines.Line}");
            var line = lines.Line == 1 ? WithoutMark(lines.Current) : lines.Current;
            if (!lines.IsTooLong && line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            count++;
            yield return lines.IsTooLong
                ? ReportReading.Rejected(where, null, Errors.TooLong(where, limits.MaxBytes))
                : Parse(line, where);
        }

        if (count == 0)
            yield return ReportReading.Rejected(place, null, Errors.Empty(place));
    }

    private static ReportReading Parse(ReadOnlyMemory<byte> line, string place)
    {
        if (!Utf8.IsValid(line.Span))
            return ReportReading.Rejected(place, null, TextDecoding.Decode(line.Span, place).Fault ?? Errors.Binary(place, "it is not UTF-8"));
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, place)
                : ReportReading.Rejected(place, null, Errors.NotJsonObject(place, $"found {Describe(json.RootElement.ValueKind)}"));
        }
        catch (JsonException fault)
        {
            var column = string.Create(CultureInfo.InvariantCulture, $"broken at byte {fault.BytePositionInLine + 1}");
            return ReportReading.Rejected(place, null, Errors.NotJsonObject(place, column));
        }
    }

    private static ReportReading Read(JsonElement report, string place)
    {
        var fields = new Fields(report, place);
        var id = fields.Id() ?? place;
        var text = fields.Text("text");
        var date = fields.Date("date");
        var publisher = fields.Text("publisher");
        if (fields.Fault is { } fault)
            return ReportReading.Rejected(place, id, fault);
        if (text is null)
            return ReportReading.Rejected(place, id, Errors.ReportField(place, "text", "is not given", "Give the report's text."));
        if (string.IsNullOrWhiteSpace(text))
            return ReportReading.Rejected(place, id, Errors.ReportField(place, "text", "is empty", "Give a report with words."));
        return ReportReading.Of(place, new Document(text, id, date, publisher));
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>The fields of a line; the first fault is kept.</summary>
    private sealed class Fields(JsonElement report, string place)
    {
        internal InputException? Fault { get; private set; }

        internal string? Id() => report.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number
            ? id.GetRawText()
            : Text("id");

        internal string? Text(string field)
        {
            if (!report.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.String)
            {
                try
                {
                    return value.GetString();
                }
                catch (InvalidOperationException)
                {
                    Fault ??= Errors.ReportField(place, field, "holds half a surrogate pair", "Write the character whole.");
                    return null;
                }
            }

            Fault ??= Errors.ReportField(place, field, $"found {Describe(value.ValueKind)}", "Give a text.");
            return null;
        }

        internal LocalDate? Date(string field)
        {
            if (Text(field) is not { } text)
                return null;
            if (ReportDates.TryParse(text, out var date))
                return date;
            Fault ??= Errors.NotADate(place, field, text);
            return null;
        }
    }
}
