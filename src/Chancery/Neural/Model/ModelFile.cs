using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Neural.Model;

/// <summary>A model file: named tensors, label sets, vocabulary, scores, licences. Checked whole when loaded, then read in place.</summary>
/// <remarks>Thread-safe. The file is mapped into memory (or lies in an assembly's resources): values are not copied.</remarks>
public sealed unsafe class ModelFile : IDisposable
{
    private readonly string place;
    private readonly byte* data;
    private readonly ModelHeader header;
    private readonly IDisposable? owner;
    private readonly Lazy<ModelCard> card;

    private ModelFile(string place, byte* start, long length, IDisposable? owner)
    {
        (this.place, this.owner) = (place, owner);
        var prefix = new ReadOnlySpan<byte>(start, (int)Math.Min(length, ModelFormat.PrefixLength));
        if (prefix.Length < ModelFormat.PrefixLength || !prefix.StartsWith(ModelFormat.Magic))
            throw ModelErrors.NotAModel(place);
        var version = BinaryPrimitives.ReadInt32LittleEndian(prefix[8..]);
        if (version != ModelFormat.Version)
            throw version > ModelFormat.Version ? ModelErrors.TooNew(place, version) : ModelErrors.TooOld(place, version);
        var headerLength = BinaryPrimitives.ReadInt32LittleEndian(prefix[12..]);
        if (headerLength is <= 0 or > ModelFormat.LongestHeader)
            throw ModelErrors.Header(place, $"its length, {headerLength}, can't be");
        var dataStart = ModelFormat.Align(ModelFormat.PrefixLength + headerLength);
        if (length < dataStart + ModelFormat.ChecksumLength)
            throw ModelErrors.Truncated(place, length, dataStart + ModelFormat.ChecksumLength);
        if (length > int.MaxValue)
            throw ModelErrors.Header(place, $"the file has {length} bytes, more than 2 GiB");
        var content = new ReadOnlySpan<byte>(start, (int)length - ModelFormat.ChecksumLength);
        var json = content.Slice(ModelFormat.PrefixLength, headerLength).ToArray();
        card = new Lazy<ModelCard>(() => ModelHeader.ReadCard(json));
        data = start + dataStart;
        Length = length;

        // The checksum takes longest and needs nothing else: it runs beside the reading, and what it says goes before what the reading says.
        var isWhole = false;
        var check = new Thread(() => isWhole = IsWhole(start, (int)length - ModelFormat.ChecksumLength));
        check.Start();
        try
        {
            header = ModelHeader.Parse(json, content.Length - dataStart, place);
            Vocabulary = ReadVocabulary();
        }
        catch (ModelException) when (!EndsWhole())
        {
            throw Damaged(place, json, length, dataStart + ModelFormat.ChecksumLength);
        }
        finally
        {
            check.Join();
        }

        if (!isWhole)
            throw Damaged(place, json, length, dataStart + ModelFormat.ChecksumLength);

        bool EndsWhole()
        {
            check.Join();
            return isWhole;
        }
    }

    /// <summary>What the model tells of itself.</summary>
    public ModelCard Card => card.Value;

    /// <summary>Name and version, as <c>chancery-en-1</c>.</summary>
    public string Id => header.Id;

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>The pieces of the encoder.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Whether the values stay where they are for good, also after <see cref="Dispose"/>: those of a resource of an assembly.</summary>
    internal bool IsPermanent { get; private init; }

    /// <summary>All tensors, by name.</summary>
    public IEnumerable<ModelTensor> Tensors => header.Tensors.Values.OrderBy(tensor => tensor.Name, StringComparer.Ordinal);

    /// <summary>Maps a file.</summary>
    /// <exception cref="ModelException">CHY0301 to CHY0308: missing, not a model, cut off, damaged, too new or too old, or inconsistent.</exception>
    public static ModelFile Load(string path)
    {
        MemoryMappedFile? file = null;
        MemoryMappedViewAccessor? view = null;
        byte* start = null;
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
                throw ModelErrors.NotAModel(path);
            file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new ModelFile(path, start, length, new Mapping(file, view));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Release();
            throw ModelErrors.Missing(path, exception);
        }
        catch (ModelException)
        {
            Release();
            throw;
        }

        void Release()
        {
            if (start != null)
                view!.SafeMemoryMappedViewHandle.ReleasePointer();
            view?.Dispose();
            file?.Dispose();
        }
    }

    /// <summary>Reads a model in memory that lasts as long as the process, as that of an assembly's resource.</summary>
    /// <param name="stream">From its position to its end.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="ModelException">As <see cref="Load(string)"/>.</exception>
    public static ModelFile Load(UnmanagedMemoryStream stream, string place)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ModelFile(place, stream.PositionPointer, stream.Length - stream.Position, stream) { IsPermanent = true };
    }

    /// <summary>Names of the sets of labels, and of the texts.</summary>
    internal (IEnumerable<string> Labels, IEnumerable<string> Texts) Sets => (header.Labels.Keys, header.Texts.Keys);

    /// <summary>Whether there is such a tensor.</summary>
    public bool Has(string name) => header.Tensors.ContainsKey(name);

    /// <summary>The entry of a tensor.</summary>
    /// <exception cref="ModelException">CHY0308: there is none.</exception>
    public ModelTensor Tensor(string name) => header.Tensors.TryGetValue(name, out var tensor) ? tensor : throw ModelErrors.Tensor(place, name, "is missing");

    /// <summary>The values of an fp32 tensor.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="shape">The shape it must have.</param>
    /// <exception cref="ModelException">CHY0308: missing, of another type or shape, or not finite.</exception>
    public ReadOnlySpan<float> Floats(string name, params ReadOnlySpan<int> shape)
    {
        var tensor = Checked(name, isQuantized: false, shape);
        return Finite(name, new ReadOnlySpan<float>(data + tensor.Offset, (int)tensor.Count));
    }

    /// <summary>The values and scales of an 8-bit tensor.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="rows">Rows it must have; one scale each.</param>
    /// <param name="columns">Columns it must have.</param>
    /// <exception cref="ModelException">CHY0308: missing, of another type or shape, or with a scale that is not finite.</exception>
    public QuantizedValues Quantized(string name, int rows, int columns)
    {
        var tensor = Checked(name, isQuantized: true, rows, columns);
        return new QuantizedValues(new ReadOnlySpan<sbyte>(data + tensor.Offset, (int)tensor.Count), Finite(name, new ReadOnlySpan<float>(data + tensor.ScaleOffset, rows)));
    }

    /// <summary>The labels of a set, in the order of the head's outputs.</summary>
    /// <exception cref="ModelException">CHY0308: there is no such set.</exception>
    public ImmutableArray<string> Labels(string set) => header.Labels.TryGetValue(set, out var labels) ? [.. labels] : throw ModelErrors.Tensor(place, set, "(a set of labels) is missing");

    /// <summary>The lines of a text, as <c>lemma.exceptions</c>; empty for an empty text.</summary>
    /// <exception cref="ModelException">CHY0308: there is no such text.</exception>
    public string[] Lines(string name)
    {
        if (!header.Texts.TryGetValue(name, out var text))
            throw ModelErrors.Tensor(place, name, "(a text) is missing");
        return text.Length == 0 ? [] : Encoding.UTF8.GetString(data + text.Offset, text.Length).Split('\n');
    }

    /// <summary>The error of a tensor that this version of the program can't use.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="what">What is wrong, as "is not a matrix".</param>
    internal ModelException Unfit(string name, string what) => ModelErrors.Tensor(place, name, what);

    /// <summary>Gives the mapping back; spans read before are no longer valid.</summary>
    public void Dispose() => owner?.Dispose();

    private static bool IsWhole(byte* start, int contentLength)
    {
        Span<byte> sum = stackalloc byte[ModelFormat.ChecksumLength];
        SHA256.HashData(new ReadOnlySpan<byte>(start, contentLength), sum);
        return sum.SequenceEqual(new ReadOnlySpan<byte>(start + contentLength, ModelFormat.ChecksumLength));
    }

    /// <summary>The error of a file whose checksum is wrong: cut off where its table, if it can still be read, tells of more data than there is.</summary>
    private static ModelException Damaged(string place, byte[] json, long length, long overhead)
    {
        try
        {
            var needed = overhead + ModelHeader.Parse(json, int.MaxValue, place).DataLength;
            return needed > length ? ModelErrors.Truncated(place, length, needed) : ModelErrors.Checksum(place);
        }
        catch (ModelException)
        {
            return ModelErrors.Checksum(place);
        }
    }

    private Vocabulary ReadVocabulary()
    {
        try
        {
            return new Vocabulary([.. Lines("vocabulary")]);
        }
        catch (ArgumentException exception)
        {
            throw ModelErrors.Header(place, exception.Message.TrimEnd('.'), exception);
        }
    }

    private ModelTensor Checked(string name, bool isQuantized, params ReadOnlySpan<int> shape)
    {
        var tensor = Tensor(name);
        if (tensor.IsQuantized != isQuantized || !tensor.Shape.AsSpan().SequenceEqual(shape))
            throw ModelErrors.Tensor(place, name, $"is {(tensor.IsQuantized ? "i8" : "f32")} [{string.Join(", ", tensor.Shape)}], {(isQuantized ? "i8" : "f32")} [{string.Join(", ", shape.ToArray())}] is needed");
        return tensor;
    }

    private ReadOnlySpan<float> Finite(string name, ReadOnlySpan<float> values) => IsFinite(values)
        ? values
        : throw ModelErrors.Tensor(place, name, "holds a value that is no number");

    /// <summary>Whether no value has all exponent bits set; plain, so that it is compiled ahead of time (TensorPrimitives.IsFiniteAll is not: 50 ms).</summary>
    private static bool IsFinite(ReadOnlySpan<float> values)
    {
        var exponent = Vector128.Create(0x7F800000);
        var bad = Vector128<int>.Zero;
        var bits = MemoryMarshal.Cast<float, int>(values);
        var i = 0;
        for (; i <= bits.Length - Vector128<int>.Count; i += Vector128<int>.Count)
            bad |= Vector128.Equals(Vector128.LoadUnsafe(in bits[i]) & exponent, exponent);
        for (; i < bits.Length; i++)
            bad |= Vector128.Create((bits[i] & 0x7F800000) == 0x7F800000 ? -1 : 0);
        return bad == Vector128<int>.Zero;
    }

    private sealed record Mapping(MemoryMappedFile File, MemoryMappedViewAccessor View) : IDisposable
    {
        public void Dispose()
        {
            View.SafeMemoryMappedViewHandle.ReleasePointer();
            View.Dispose();
            File.Dispose();
        }
    }
}
