using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Formats.Records;

/// <summary>The event objects of <see cref="RecordJsonWriter"/>.</summary>
internal static class EventJson
{
    internal static void Write(Utf8JsonWriter json, CodedEvent codedEvent, Document document, RecordEntities entities)
    {
        json.WriteStartObject();
        json.WriteString("id", codedEvent.Id);
        json.WriteString("type", codedEvent.Type.Name());
        json.WriteString("mode", codedEvent.Mode);
        json.WriteStartArray("contexts");
        foreach (var context in codedEvent.Contexts)
            json.WriteStringValue(context);
        json.WriteEndArray();
        json.WriteString("quad", codedEvent.Type.Quad().ToString());
        if (codedEvent.Cameo is { } cameo)
            json.WriteString("cameo", cameo);
        if (codedEvent.Intensity is { } intensity)
            json.WriteNumber("intensity", intensity);
        json.WriteSpan("trigger", codedEvent.Trigger, document);
        json.WriteSpans("mentions", codedEvent.Mentions, document);
        json.WriteSpans("evidence", codedEvent.Evidence, document);
        WriteParticipants(json, "actors", codedEvent.Actors, document, entities);
        WriteParticipants(json, "recipients", codedEvent.Recipients, document, entities);
        json.WriteString("status", codedEvent.Status.ToString());
        WriteAttribution(json, codedEvent.Attribution, document);
        WriteDate(json, codedEvent.Date, document);
        WritePlace(json, codedEvent.Place, document);
        if (codedEvent.Score is { } score)
            json.WriteNumber("score", Math.Round(score, 4));
        else
            json.WriteNull("score");
        json.WriteStartObject("provenance");
        foreach (var (value, rule) in codedEvent.Provenance)
            json.WriteString(value, rule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParticipants(
        Utf8JsonWriter json, string role, ImmutableArray<Participant> participants, Document document, RecordEntities entities)
    {
        json.WriteStartArray(role);
        foreach (var participant in participants)
        {
            json.WriteStartObject();
            json.WriteWords(participant.Span, document);
            json.WriteCodes(participant.Codes);
            if (entities.Find(participant.EntityId) is { } entity)
            {
                json.WriteStartObject("entity");
                json.WriteNumber("id", entity.Id);
                json.WriteString("name", entity.Name);
                if (entity.Office is { } office)
                    json.WriteString("office", office);
                json.WriteEndObject();
            }

            if (participant.IsInferred)
                json.WriteBoolean("inferred", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttribution(Utf8JsonWriter json, ImmutableArray<AttributionLink> attribution, Document document)
    {
        json.WriteStartArray("attribution");
        foreach (var link in attribution)
        {
            json.WriteStartObject();
            json.WriteWords(link.Span, document);
            json.WriteCodes(link.Codes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, EventDate? date, Document document)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }

        json.WriteStartObject("date");
        json.WriteString("value", date.Value);
        json.WriteWords(date.Span, document);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, EventPlace? place, Document document)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteWords(place.Span, document);
        json.WriteString("country", place.Country);
        json.WriteString("name", place.Name);
        if (place.Precision is { } precision)
            json.WriteString("precision", precision.ToString().ToLowerInvariant());
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }

        if (place.GeoNamesId is { } id)
            json.WriteNumber("geonames_id", id);
        json.WriteEndObject();
    }
}
