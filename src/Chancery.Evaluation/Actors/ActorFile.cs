using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Evaluation.Actors;

/// <summary>Reads phrases with country and sector in the form of the NGEC actor resolution cases, and a system's answers to them.</summary>
public static class ActorFile
{
    /// <summary>What "today", and no date at all, mean in the data: its cases were written against an encyclopaedia of early 2023.</summary>
    private static readonly LocalDate Today = new(2023, 3, 1);

    /// <summary>Reads gold phrases: <c>id</c>, <c>text</c>, <c>expected</c>, and <c>context</c>, <c>known_country</c>, <c>query_date_iso</c> where they are given.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<ActorItem> Read(string path) => Collect(JsonLines.ReadFile(path), path);

    /// <summary>Reads gold phrases from an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<ActorItem> Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place);
    }

    /// <summary>Reads a system's answers: <c>id</c>, <c>country</c>, <c>code1</c>; empty or null for none.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static IReadOnlyDictionary<string, ActorAnswer> ReadAnswers(string path)
    {
        var answers = new Dictionary<string, ActorAnswer>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in JsonLines.ReadFile(path))
        {
            var id = record.Text("id");
            if (!lines.TryAdd(id, record.Line))
                throw Errors.DuplicateId(path, record.Line, id, lines[id]);
            answers[id] = new ActorAnswer(NullIfEmpty(record.OptionalText("country")), NullIfEmpty(record.OptionalText("code1")));
        }

        return answers;
    }

    private static ImmutableArray<ActorItem> Collect(IEnumerable<JsonRecord> records, string place)
    {
        var items = ImmutableArray.CreateBuilder<ActorItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var item = Item(record);
            if (!lines.TryAdd(item.Id, item.Line))
                throw Errors.DuplicateId(place, item.Line, item.Id, lines[item.Id]);
            items.Add(item);
        }

        return items.ToImmutable();
    }

    private static ActorItem Item(JsonRecord record)
    {
        var expected = record.Object("expected") ?? throw record.Fault("expected", "is not given", "Give an object with country, code1 or none.");
        var context = string.Join(' ', new[] { record.OptionalText("context"), record.OptionalText("known_country") }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var (country, sector, second) = expected.Flag("none")
            ? (ActorWish.Nothing, ActorWish.Nothing, ActorWish.Anything)
            : (Wish(expected, "country"), Wish(expected, "code1"), Wish(expected, "code2"));
        return new ActorItem(record.Text("id"), record.Line, record.Text("text"), context, Date(record), country, sector, second);
    }

    private static ActorWish Wish(JsonRecord expected, string field)
    {
        ImmutableArray<string?> allowed = expected.OptionalText(field) is { } value ? [Value(value)] : [.. expected.Texts($"{field}_any").Select(Value)];
        return new ActorWish(allowed, expected.OptionalText($"{field}_not"));
    }

    /// <summary>Empty is none; so are UNK (somebody unknown) and JNK (nobody), which are the data's and no sectors.</summary>
    private static string? Value(string text) => text is "UNK" or "JNK" ? null : NullIfEmpty(text);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static LocalDate Date(JsonRecord record)
    {
        if (record.OptionalText("query_date_iso") is not { } text)
            return Today;
        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
            ? date : throw record.Fault("query_date_iso", $"\"{text}\" is not a date", "Use yyyy-MM-dd.");
    }
}
