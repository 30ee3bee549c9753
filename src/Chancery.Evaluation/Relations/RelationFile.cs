using System.Collections.Immutable;

namespace Chancery.Evaluation.Relations;

/// <summary>Reads relations between two marked parties in the form of the PLV data, and a system's answers to them.</summary>
public static class RelationFile
{
    /// <summary>Reads gold relations: <c>id</c>, <c>sentence</c>, <c>source</c>, <c>target</c>, <c>source_span</c>, <c>target_span</c>, <c>root</c>, and <c>penta</c>,
    /// <c>binary</c>, which follow the root's table where they are left out.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<RelationItem> Read(string path) => Collect(JsonLines.ReadFile(path), path);

    /// <summary>Reads gold relations from an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<RelationItem> Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place);
    }

    /// <summary>Reads a system's answers: <c>id</c> and <c>root</c>, null for no answer.</summary>
    /// <returns>The answer for each id.</returns>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static IReadOnlyDictionary<string, string?> ReadAnswers(string path)
    {
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in JsonLines.ReadFile(path))
        {
            var id = record.Text("id");
            if (!lines.TryAdd(id, record.Line))
                throw Errors.DuplicateId(path, record.Line, id, lines[id]);
            answers[id] = record.OptionalText("root");
        }

        return answers;
    }

    private static ImmutableArray<RelationItem> Collect(IEnumerable<JsonRecord> records, string place)
    {
        var items = ImmutableArray.CreateBuilder<RelationItem>();
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

    private static RelationItem ReadItem(JsonRecord record)
    {
        var sentence = record.Text("sentence");
        var root = record.Text("root");
        if (RelationRoots.Penta(root) == 0)
            throw record.Fault("root", $"\"{root}\" is not a class", $"Write one of {string.Join(", ", RelationRoots.All)}.");
        var penta = record.Element.TryGetProperty("penta", out _) ? record.Integer("penta") : RelationRoots.Penta(root);
        if (penta is < 1 or > 4)
            throw record.Fault("penta", $"found {penta}", "Write 1, 2, 3 or 4.");
        return new RelationItem(
            record.Text("id"),
            record.Line,
            sentence,
            record.Text("source"),
            record.Text("target"),
            record.Span("source_span", sentence),
            record.Span("target_span", sentence),
            root,
            penta,
            record.Element.TryGetProperty("binary", out _) ? record.Integer("binary") : RelationRoots.Binary(penta));
    }
}
