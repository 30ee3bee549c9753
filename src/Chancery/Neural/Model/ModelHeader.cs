using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Chancery.Neural.Model;

/// <summary>The checked content of a model file's JSON header.</summary>
internal sealed class ModelHeader
{
    private readonly string place;
    private readonly long available;

    private ModelHeader(string place, long available) => (this.place, this.available) = (place, available);

    public ModelCard Card { get; private set; } = null!;

    public FrozenDictionary<string, ModelTensor> Tensors { get; private set; } = null!;

    public FrozenDictionary<string, ImmutableArray<string>> Labels { get; private set; } = null!;

    /// <summary>Texts in the data (vocabulary, exception lists): offset and length in bytes.</summary>
    public FrozenDictionary<string, (long Offset, int Length)> Texts { get; private set; } = null!;

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

    private static string String(JsonElement element) => element.GetString() ?? throw new FormatException("null stands where a string must be");

    private void Read(JsonElement root)
    {
        Card = new ModelCard(
            String(root.GetProperty("name")),
            String(root.GetProperty("version")),
            String(root.GetProperty("created")),
            root.GetProperty("scores").EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.GetDouble(), StringComparer.Ordinal),
            [.. root.GetProperty("data").EnumerateArray().Select(entry => new ModelData(
                String(entry.GetProperty("name")), String(entry.GetProperty("licence")), String(entry.GetProperty("use"))))]);
        Labels = root.GetProperty("labels").EnumerateObject().ToFrozenDictionary(
            entry => entry.Name, entry => entry.Value.EnumerateArray().Select(String).ToImmutableArray(), StringComparer.Ordinal);
        Texts = root.GetProperty("texts").EnumerateObject().ToFrozenDictionary(
            entry => entry.Name, entry => Text(entry.Name, entry.Value[0].GetInt64(), entry.Value[1].GetInt32()), StringComparer.Ordinal);
        var tensors = new Dictionary<string, ModelTensor>(StringComparer.Ordinal);
        foreach (var entry in root.GetProperty("tensors").EnumerateArray())
        {
            var tensor = Tensor(entry);
            if (!tensors.TryAdd(tensor.Name, tensor))
                throw ModelErrors.Tensor(place, tensor.Name, "stands twice in the table");
        }

        Tensors = tensors.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private (long Offset, int Length) Text(string name, long offset, int length)
    {
        Check(name, offset, length, 1);
        return (offset, length);
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
}
