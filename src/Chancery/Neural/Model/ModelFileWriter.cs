using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Chancery.Neural.Model;

/// <summary>Writes model files. The same content, added in the same order, gives the same bytes.</summary>
public sealed class ModelFileWriter
{
    private readonly ArrayBufferWriter<byte> data = new(1 << 20);
    private readonly List<ModelTensor> tensors = [];
    private readonly SortedDictionary<string, ImmutableArray<string>> labels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (long Offset, int Length)> texts = new(StringComparer.Ordinal);

    /// <summary>Adds an fp32 tensor.</summary>
    /// <exception cref="ArgumentException">The number of values does not fit the shape.</exception>
    public void AddFloats(string name, ReadOnlySpan<int> shape, ReadOnlySpan<float> values)
    {
        var tensor = new ModelTensor(name, false, [.. shape], Position(), 0);
        if (tensor.Count != values.Length)
            throw new ArgumentException($"{values.Length} values are given for the tensor {name} of {tensor.Count}.", nameof(values));
        data.Write(MemoryMarshal.AsBytes(values));
        tensors.Add(tensor);
    }

    /// <summary>Adds a matrix as 8-bit values: symmetric, one scale per row, the largest absolute value of the row as 127.</summary>
    /// <exception cref="ArgumentException">The number of values is not rows x columns.</exception>
    public void AddQuantized(string name, int rows, int columns, ReadOnlySpan<float> values)
    {
        if (values.Length != rows * columns)
            throw new ArgumentException($"{values.Length} values are given for the tensor {name} of {rows} x {columns}.", nameof(values));
        var quantized = new sbyte[values.Length];
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
            scales[row] = QuantizeRow(values.Slice(row * columns, columns), quantized.AsSpan(row * columns, columns));
        AddQuantized(name, rows, columns, new QuantizedValues(quantized, scales));
    }

    /// <summary>Adds a matrix that is 8-bit already.</summary>
    /// <exception cref="ArgumentException">The number of values or of scales does not fit rows and columns.</exception>
    public void AddQuantized(string name, int rows, int columns, QuantizedValues values)
    {
        if (values.Values.Length != rows * columns || values.Scales.Length != rows)
            throw new ArgumentException($"{values.Values.Length} values and {values.Scales.Length} scales are given for the tensor {name} of {rows} x {columns}.", nameof(values));
        var offset = Position();
        data.Write(MemoryMarshal.AsBytes(values.Values));
        var scaleOffset = Position();
        data.Write(MemoryMarshal.AsBytes(values.Scales));
        tensors.Add(new ModelTensor(name, true, [rows, columns], offset, scaleOffset));
    }

    /// <summary>Adds the labels of a head, in the order of its outputs.</summary>
    public void AddLabels(string set, IEnumerable<string> names) => labels.Add(set, [.. names]);

    /// <summary>Adds a text of lines; <c>vocabulary</c> must be among them.</summary>
    public void AddLines(string name, IEnumerable<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        texts.Add(name, (Position(), bytes.Length));
        data.Write(bytes);
    }

    /// <summary>Writes the file.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="card">What the model tells of itself.</param>
    public void Write(Stream target, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(card);
        var header = Header(card);
        var start = (int)ModelFormat.Align(ModelFormat.PrefixLength + header.Length);
        var prefix = new byte[start];
        ModelFormat.Magic.CopyTo(prefix);
        BinaryPrimitives.WriteInt32LittleEndian(prefix.AsSpan(8), ModelFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(prefix.AsSpan(12), header.Length);
        header.CopyTo(prefix, ModelFormat.PrefixLength);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var content = data.WrittenSpan;
        hash.AppendData(prefix);
        hash.AppendData(content);
        target.Write(prefix);
        target.Write(content);
        target.Write(hash.GetHashAndReset());
    }

    /// <summary>Quantises a row.</summary>
    /// <returns>The scale; 0 for a row of zeros.</returns>
    internal static float QuantizeRow(ReadOnlySpan<float> row, Span<sbyte> quantized)
    {
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude(row));
        var scale = largest / 127;
        for (var i = 0; i < row.Length; i++)
            quantized[i] = scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(row[i] / scale), -127, 127);
        return scale;
    }

    private byte[] Header(ModelCard card)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("name", card.Name);
            json.WriteString("version", card.Version);
            json.WriteString("created", card.Created);
            json.WriteStartObject("scores");
            foreach (var (name, value) in card.Scores)
                json.WriteNumber(name, value);
            json.WriteEndObject();
            json.WriteStartArray("data");
            foreach (var source in card.Data)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                json.WriteString("licence", source.Licence);
                json.WriteString("use", source.Use);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("labels");
            foreach (var (set, names) in labels)
            {
                json.WriteStartArray(set);
                foreach (var name in names)
                    json.WriteStringValue(name);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteStartObject("texts");
            foreach (var (name, (offset, length)) in texts)
            {
                json.WriteStartArray(name);
                json.WriteNumberValue(offset);
                json.WriteNumberValue(length);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteStartArray("tensors");
            foreach (var tensor in tensors)
                Write(json, tensor);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ModelTensor tensor)
    {
        json.WriteStartObject();
        json.WriteString("name", tensor.Name);
        json.WriteString("dtype", tensor.IsQuantized ? "i8" : "f32");
        json.WriteStartArray("shape");
        foreach (var size in tensor.Shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteNumber("offset", tensor.Offset);
        if (tensor.IsQuantized)
            json.WriteNumber("scales", tensor.ScaleOffset);
        json.WriteEndObject();
    }

    /// <summary>The next aligned place; the gap is filled with zeros.</summary>
    private long Position()
    {
        var position = ModelFormat.Align(data.WrittenCount);
        data.Write(new byte[position - data.WrittenCount]);
        return position;
    }
}
