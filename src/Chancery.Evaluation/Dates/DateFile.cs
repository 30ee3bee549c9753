using System.Collections.Immutable;

namespace Chancery.Evaluation.Dates;

/// <summary>Reads passages with time expressions: JSON Lines with <c>id</c>, <c>text</c>, <c>dct</c>, and <c>timexes</c>, each with <c>span</c> and <c>value</c>.</summary>
public static class DateFile
{
    /// <summary>Reads a file; one whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<DateItem> Read(string path) => Collect(JsonLines.ReadFile(path), path);

    /// <summary>Reads from an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<DateItem> Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place);
    }

    private static ImmutableArray<DateItem> Collect(IEnumerable<JsonRecord> records, string place)
    {
        var items = ImmutableArray.CreateBuilder<DateItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var item = ReadItem(record);
            if (!lines.TryAdd(item.Id, item.Line))
                throw Errors.DuplicateId(place, item.Line, item.Id, lines[item.Id]);
            items.Add(item);
        }

        return items.ToImmutable();
    }

    private static DateItem ReadItem(JsonRecord record)
    {
        var text = record.Text("text");
        var times = record.Objects("timexes").Select(timex => new DateSpan(
            timex.Span("span", text) ?? throw timex.Fault("span", "is not given", "Give [start, end) as two whole numbers."), timex.OptionalText("value")));
        return new DateItem(record.Text("id"), record.Line, text, record.OptionalText("dct"), [.. times]);
    }
}
