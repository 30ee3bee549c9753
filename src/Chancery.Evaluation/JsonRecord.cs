using System.Text.Json;
using Chancery.Text;

namespace Chancery.Evaluation;

/// <summary>A JSON object with its place, whose fields are read strictly: each fault names file, line and field.</summary>
/// <param name="Element">The object; valid only until the next line is read.</param>
/// <param name="Place">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Path">The fields that lead to it, ending in a dot; empty for the line itself.</param>
internal readonly record struct JsonRecord(JsonElement Element, string Place, int Line, string Path)
{
    /// <summary>A text that must be given.</summary>
    internal string Text(string field) =>
        OptionalText(field) ?? throw Fault(field, "is not given", "Give a text.");

    /// <summary>A text, or null when it is absent or null.</summary>
    internal string? OptionalText(string field)
    {
        if (!TryGet(field, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return ReadString(field, value);
        throw Fault(field, $"found {Describe(value.ValueKind)}", "Give a text or null.");
    }

    /// <summary>Whether a flag is set; false when it is absent.</summary>
    internal bool Flag(string field) => TryGet(field, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(field, $"found {Describe(value.ValueKind)}", "Give true or false."),
    };

    /// <summary>A whole number that must be given.</summary>
    internal int Integer(string field) => TryGet(field, out var value) && value.TryGetInt32(out var number)
        ? number
        : throw Fault(field, "is not a whole number", "Give a whole number.");

    /// <summary>A number, or null when it is absent or null.</summary>
    internal double? OptionalNumber(string field) => !TryGet(field, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number
        : throw Fault(field, $"found {Describe(value.ValueKind)}", "Give a number or null.");

    /// <summary>The objects of a list; none when it is absent or null.</summary>
    internal IEnumerable<JsonRecord> Objects(string field)
    {
        if (!TryGet(field, out var list))
            yield break;
        var index = 0;
        foreach (var item in Items(field, list))
        {
            var path = $"{Path}{field}[{index++}]";
            if (item.ValueKind != JsonValueKind.Object)
                throw Errors.Field(Place, Line, path, $"found {Describe(item.ValueKind)}", "Give a JSON object.");
            yield return new JsonRecord(item, Place, Line, path + ".");
        }
    }

    /// <summary>An object, or null when it is absent or null.</summary>
    internal JsonRecord? Object(string field)
    {
        if (!TryGet(field, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? new JsonRecord(value, Place, Line, $"{Path}{field}.")
            : throw Fault(field, $"found {Describe(value.ValueKind)}", "Give a JSON object or null.");
    }

    /// <summary>The texts of a list; none when it is absent or null.</summary>
    internal IEnumerable<string> Texts(string field)
    {
        if (!TryGet(field, out var list))
            yield break;
        foreach (var item in Items(field, list))
        {
            yield return item.ValueKind == JsonValueKind.String
                ? ReadString(field, item)
                : throw Fault(field, $"found {Describe(item.ValueKind)} in the list", "Give a list of texts.");
        }
    }

    /// <summary>A span of the text, or null when it is absent or null.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text it must lie in; null when that is not known.</param>
    internal TextSpan? Span(string field, string? text) =>
        TryGet(field, out var value) ? ReadSpan(field, value, text) : null;

    /// <summary>The spans of a list; none when it is absent or null.</summary>
    internal IEnumerable<TextSpan> Spans(string field, string? text)
    {
        if (!TryGet(field, out var list))
            yield break;
        foreach (var item in Items(field, list))
            yield return ReadSpan(field, item, text);
    }

    /// <summary>An error about a field.</summary>
    internal InputException Fault(string field, string found, string expected) =>
        Errors.Field(Place, Line, Path + field, found, expected);

    /// <summary>A kind of JSON value in words.</summary>
    internal static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private bool TryGet(string field, out JsonElement value) =>
        Element.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement.ArrayEnumerator Items(string field, JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw Fault(field, $"found {Describe(list.ValueKind)}", "Give a list.");

    private string ReadString(string field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(field, "holds half a surrogate pair", "Write the character whole.");
        }
    }

    private TextSpan ReadSpan(string field, JsonElement value, string? text)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 2
            || value[0].ValueKind != JsonValueKind.Number || !value[0].TryGetInt32(out var start)
            || value[1].ValueKind != JsonValueKind.Number || !value[1].TryGetInt32(out var end))
            throw Fault(field, "is not a span", "Give [start, end) as two whole numbers.");
        var length = text?.Length ?? int.MaxValue;
        if (start < 0 || end <= start || end > length || SplitsPair(text, start) || SplitsPair(text, end))
            throw Errors.SpanOutside(Place, Line, Path + field, start, end, length);
        return new TextSpan(start, end);
    }

    private static bool SplitsPair(string? text, int position) =>
        text is not null && position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
