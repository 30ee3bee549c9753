using System.Collections.Immutable;
using System.Text.Json;

namespace Chancery.Neural.Model;

/// <summary>The checked content of a model file's JSON header.</summary>
internal sealed class ModelHeader
{
    private readonly string place;
    private readonly long available;

    private ModelHeader(string place, long available) => (this.place, this.available) = (place, available);

    /// <summary>Name and version, as <c>chancery-en-1</c>.</summary>
    public string Id { get; private set; } = "";

    // Plain dictionaries of classes: those of structures, and frozen or sorted ones, are compiled anew at each start, 15 ms together.
    public Dictionary<string, ModelTensor> Tensors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string[]> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts in the data (vocabulary, exception lists).</summary>
    public Dictionary<string, TextPlace> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Bytes of data that the tables tell of.</summary>
    public long DataLength { get; private set; }

    /// <summary>Parses and checks a header.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="available">Bytes of data that follow it.</param>
    /// <param name="place">The file, for errors.</param>
    /// <exception cref="ModelException">CHY0307, CHY0308.</exception>
    public static ModelHeader Parse(ReadOnlyMemory<byte> json, long available, string place)
    {
        var header = new ModelHeader(place, available);
        try
        {
            using var document = JsonDocument.Parse(json);
            header.Read(document.RootElement);
            return header;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or IndexOutOfRangeException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw ModelErrors.Header(place, exception.Message.TrimEnd('.'), exception);
        }
    }

    /// <summary>Reads the card of a checked header.</summary>
    public static ModelCard ReadCard(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var entry in root.GetProperty("scores").EnumerateObject())
            scores[entry.Name] = entry.Value.GetDouble();
        return new ModelCard(
            String(root.GetProperty("name")),
            String(root.GetProperty("version")),
            String(root.GetProperty("created")),
            scores.ToImmutable(),
            [.. root.GetProperty("data").EnumerateArray().Select(Data)]);
    }

    private static string String(JsonElement element) => element.GetString() ?? throw new FormatException("null stands where a string must be");

    private void Read(JsonElement root)
    {
        // The card is only checked; whoever wants it has it read.
        Id = $"{String(root.GetProperty("name"))}-{String(root.GetProperty("version"))}";
        String(root.GetProperty("created"));
        foreach (var entry in root.GetProperty("scores").EnumerateObject())
            entry.Value.GetDouble();
        foreach (var entry in root.GetProperty("data").EnumerateArray())
            Data(entry);
        foreach (var entry in root.GetProperty("labels").EnumerateObject())
            Labels[entry.Name] = [.. entry.Value.EnumerateArray().Select(String)];
        foreach (var entry in root.GetProperty("texts").EnumerateObject())
            Texts[entry.Name] = Text(entry.Name, entry.Value[0].GetInt64(), entry.Value[1].GetInt32());
        foreach (var entry in root.GetProperty("tensors").EnumerateArray())
        {
            var tensor = Tensor(entry);
            if (!Tensors.TryAdd(tensor.Name, tensor))
                throw ModelErrors.Tensor(place, tensor.Name, "stands twice in the table");
        }
    }

    private static ModelData Data(JsonElement entry) =>
        new(String(entry.GetProperty("name")), String(entry.GetProperty("licence")), String(entry.GetProperty("use")));

    private TextPlace Text(string name, long offset, int length)
    {
        Check(name, offset, length, 1);
        return new TextPlace(offset, length);
    }

    private ModelTensor Tensor(JsonElement entry)
    {
        var name = String(entry.GetProperty("name"));
        var isQuantized = entry.GetProperty("dtype").GetString() switch
        {
            "i8" => true,
            "f32" => false,
            var other => throw ModelErrors.Tensor(place, name, $"has the unknown type \"{other}\""),
        };
        var shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToImmutableArray();
        if (shape.IsEmpty || shape.Any(size => size <= 0))
            throw ModelErrors.Tensor(place, name, "has no shape");
        var tensor = new ModelTensor(name, isQuantized, shape, entry.GetProperty("offset").GetInt64(), isQuantized ? entry.GetProperty("scales").GetInt64() : 0);
        Check(name, tensor.Offset, tensor.Count, isQuantized ? sizeof(sbyte) : sizeof(float));
        if (isQuantized)
            Check(name, tensor.ScaleOffset, shape[0], sizeof(float));
        return tensor;
    }

    private void Check(string name, long offset, long count, int size)
    {
        if (offset < 0 || count < 0 || offset % size != 0 || count > int.MaxValue || offset > available || count * size > available - offset)
            throw ModelErrors.Tensor(place, name, "lies outside the data");
        DataLength = Math.Max(DataLength, offset + (count * size));
    }

    /// <summary>Where a text lies.</summary>
    /// <param name="Offset">Bytes from the start of the data.</param>
    /// <param name="Length">Bytes.</param>
    internal sealed record TextPlace(long Offset, int Length);
}
