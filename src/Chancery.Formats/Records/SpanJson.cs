using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Formats.Records;

/// <summary>How spans, their words and codes stand in JSON.</summary>
internal static class SpanJson
{
    /// <summary>A span alone: <c>[start, end]</c>.</summary>
    internal static void WriteBounds(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    /// <summary>The fields <c>span</c> and <c>surface</c>, both null for null.</summary>
    internal static void WriteWords(this Utf8JsonWriter json, TextSpan? span, Document document)
    {
        json.WritePropertyName("span");
        if (span is not { } place)
        {
            json.WriteNullValue();
            json.WriteNull("surface");
            return;
        }

        json.WriteBounds(place);
        json.WriteString("surface", document.SurfaceSpan(place));
    }

    /// <summary>The fields <c>name</c> and <c>name_surface</c>, both null for null.</summary>
    internal static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan? span, Document document)
    {
        json.WritePropertyName(name);
        if (span is not { } place)
        {
            json.WriteNullValue();
            json.WriteNull($"{name}_surface");
            return;
        }

        json.WriteBounds(place);
        json.WriteString($"{name}_surface", document.SurfaceSpan(place));
    }

    /// <summary>The lists <c>name</c> and <c>name_surface</c>, of the same length.</summary>
    internal static void WriteSpans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans, Document document)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
            json.WriteBounds(span);
        json.WriteEndArray();
        json.WriteStartArray($"{name}_surface");
        foreach (var span in spans)
            json.WriteStringValue(document.SurfaceSpan(span));
        json.WriteEndArray();
    }

    /// <summary>The list <c>codes</c>.</summary>
    internal static void WriteCodes(this Utf8JsonWriter json, ImmutableArray<ActorCode> codes)
    {
        json.WriteStartArray("codes");
        foreach (var code in codes)
            json.WriteStringValue(code.ToString());
        json.WriteEndArray();
    }
}
