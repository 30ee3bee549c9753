using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Evaluation.Places;

/// <summary>Reads reports with names of places: JSON Lines in the form of GeoWebNews.</summary>
/// <remarks>Fields: <c>id</c>; <c>text</c>; <c>toponyms</c>, a list of objects with <c>start</c>, <c>end</c> and, where known, <c>lat</c> and <c>lon</c>. Others are not read.</remarks>
public static class PlaceFile
{
    /// <summary>Reads a file; one whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<PlaceItem> Read(string path) => Collect(JsonLines.ReadFile(path), path);

    /// <summary>Reads from an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<PlaceItem> Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place);
    }

    private static ImmutableArray<PlaceItem> Collect(IEnumerable<JsonRecord> records, string place)
    {
        var items = ImmutableArray.CreateBuilder<PlaceItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var (id, text) = (record.Text("id"), record.Text("text"));
            if (!lines.TryAdd(id, record.Line))
                throw Errors.DuplicateId(place, record.Line, id, lines[id]);
            items.Add(new PlaceItem(id, record.Line, text, [.. record.Objects("toponyms").Select(toponym => Name(toponym, text))]));
        }

        return items.ToImmutable();
    }

    private static PlacedName Name(JsonRecord toponym, string text)
    {
        var (start, end) = (toponym.Integer("start"), toponym.Integer("end"));
        if (start < 0 || end <= start || end > text.Length)
            throw Errors.SpanOutside(toponym.Place, toponym.Line, toponym.Path + "start", start, end, text.Length);
        var (latitude, longitude) = (toponym.OptionalNumber("lat"), toponym.OptionalNumber("lon"));
        if (latitude is null != longitude is null)
            throw toponym.Fault("lat", "stands without the other coordinate", "Give both lat and lon, or neither.");
        if (Math.Abs(latitude ?? 0) > 90 || Math.Abs(longitude ?? 0) > 180)
            throw toponym.Fault("lat", "lies off the Earth", "Give degrees, -90 to 90 and -180 to 180.");
        return new PlacedName(new TextSpan(start, end), latitude, longitude);
    }
}
