using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Chancery.Training.Weights;

/// <summary>Reads fp32 tensors of a safetensors file: 8 bytes little-endian header length, a JSON header, raw data.</summary>
/// <remarks>Format: huggingface/safetensors 0.x. Every length and offset is checked before it is used.</remarks>
internal sealed class SafeTensors
{
    private const long LongestHeader = 16 << 20;
    private readonly Dictionary<string, (int[] Shape, long Start, long End)> tensors = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly long dataStart;

    public SafeTensors(string path)
    {
        this.path = path;
        using var file = File.OpenRead(path);
        Span<byte> prefix = stackalloc byte[8];
        if (file.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
            throw Fault("it is shorter than its header's length field");
        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is <= 0 or > LongestHeader || length + 8 > file.Length)
            throw Fault($"its header's length, {length}, can't be");
        var header = new byte[length];
        file.ReadExactly(header);
        dataStart = 8 + length;
        try
        {
            using var json = JsonDocument.Parse(header);
            foreach (var entry in json.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
                Add(entry, file.Length - dataStart);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException(Fault("its header is not a list of tensors").Message, exception);
        }
    }

    public IEnumerable<string> Names => tensors.Keys;

    /// <summary>The values of a tensor of the expected size.</summary>
    public float[] Read(string name, int count)
    {
        if (!tensors.TryGetValue(name, out var tensor))
            throw Fault($"it lacks the tensor {name}");
        if (tensor.End - tensor.Start != (long)count * sizeof(float))
            throw Fault($"the tensor {name} has {(tensor.End - tensor.Start) / sizeof(float)} values, {count} are needed");
        var values = new float[count];
        using var file = File.OpenRead(path);
        file.Position = dataStart + tensor.Start;
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>The shape of a tensor.</summary>
    public IReadOnlyList<int> Shape(string name) => tensors.TryGetValue(name, out var tensor) ? tensor.Shape : throw Fault($"it lacks the tensor {name}");

    private void Add(JsonProperty entry, long dataLength)
    {
        if (entry.Value.GetProperty("dtype").GetString() is not "F32")
            return;
        var shape = entry.Value.GetProperty("shape").EnumerateArray().Select(value => value.GetInt32()).ToArray();
        var offsets = entry.Value.GetProperty("data_offsets").EnumerateArray().Select(value => value.GetInt64()).ToArray();
        var size = shape.Aggregate(1L, (product, value) => checked(product * value)) * sizeof(float);
        if (shape.Any(value => value < 0) || offsets.Length != 2 || offsets[0] < 0 || offsets[1] > dataLength || offsets[1] - offsets[0] != size)
            throw Fault($"the place of the tensor {entry.Name} does not fit its shape");
        tensors.Add(entry.Name, (shape, offsets[0], offsets[1]));
    }

    private InvalidDataException Fault(string what) => new($"{path} can't be read as safetensors: {what}.");
}
