using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Entities;
using Chancery.Record;
using Chancery.Text;

namespace Chancery.Formats.Records;

/// <summary>Writes a record a line in the form of RECORD sections 1 and 5, so that it can be compared with gold field by field.</summary>
/// <remarks>A span stands as <c>[start, end)</c> in UTF-16 code units; beside each stands what it covers: <c>surface</c> in an object with <c>span</c>,
/// else <c>trigger_surface</c> and the like. <c>sentences</c> are spans alone. What is not known is null or, for <c>cameo</c> and <c>intensity</c>, left out.</remarks>
public sealed class RecordJsonWriter : IRecordWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Records are files, not parts of web pages: letters beyond ASCII stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public void WriteStart(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void Write(ReportRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            WriteReport(json, record);
        }

        output.Write("\n"u8);
    }

    private static void WriteReport(Utf8JsonWriter json, ReportRecord record)
    {
        var document = record.Document;
        var entities = RecordEntities.Of(record);
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("date", record.Date.Date is { } date ? IsoDates.Write(date) : null);
        json.WriteString("date_origin", record.Date.Origin?.ToString().ToLowerInvariant());
        json.WriteString("publisher", document.Publisher);
        json.WriteString("text", document.Text);
        json.WriteStartArray("events");
        foreach (var codedEvent in record.Events)
            EventJson.Write(json, codedEvent, document, entities);
        json.WriteEndArray();
        WriteStatements(json, record, entities);
        WriteSentences(json, document);
        WriteEntities(json, document, entities);
        WriteNames(json, record);
        json.WriteStartArray("warnings");
        foreach (var warning in record.Warnings)
            json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteStartObject("engine");
        json.WriteString("version", record.Versions.Engine);
        json.WriteString("model", record.Versions.Model);
        json.WriteString("knowledge", record.Versions.Knowledge);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStatements(Utf8JsonWriter json, ReportRecord record, RecordEntities entities)
    {
        json.WriteStartArray("statements");
        foreach (var statement in record.Statements)
        {
            json.WriteStartObject();
            json.WriteSpan("source", statement.Source, record.Document);
            json.WriteSpan("cue", statement.Cue, record.Document);
            json.WriteSpans("content", statement.Content, record.Document);
            json.WriteString("kind", statement.Kind.ToString().ToLowerInvariant());
            json.WriteString("speaker", entities.CodeAt(statement.Source)?.ToString());
            json.WriteBoolean("denied", statement.IsDenied);
            json.WriteString("provenance", statement.Provenance.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("sentences");
        if (document.Has(TextLayers.Sentences))
        {
            foreach (var sentence in document.Get(TextLayers.Sentences))
                json.WriteBounds(sentence.Span);
        }

        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, Document document, RecordEntities entities)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities.All)
        {
            json.WriteStartObject();
            json.WriteNumber("id", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteCodes(entity.Codes);
            json.WriteSpans("mentions", entity.Mentions, document);
            WriteCandidates(json, entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Whom else a known name may mean; left out where that is plain.</summary>
    private static void WriteCandidates(Utf8JsonWriter json, RecordEntity entity)
    {
        if (entity.Candidates.IsEmpty)
            return;
        json.WriteStartArray("candidates");
        foreach (var candidate in entity.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", candidate.Name);
            json.WriteString("code", candidate.Code?.ToString());
            json.WriteString("office", candidate.Office);
            json.WriteNumber("score", Math.Round(candidate.Score, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, ReportRecord record)
    {
        json.WriteStartArray("names");
        foreach (var name in record.Mentions)
        {
            json.WriteStartObject();
            json.WritePropertyName("span");
            json.WriteBounds(name.Span);
            json.WriteString("surface", record.Document.SurfaceSpan(name.Span));
            json.WriteString("type", name.Type switch { EntityType.Person => "PER", EntityType.Organization => "ORG", _ => "LOC" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
