using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Knowledge;

/// <summary>Places of the world by their names, looked up where they lie in memory. Immutable, thread-safe.</summary>
public sealed class Gazetteer
{
    private readonly ReadOnlyMemory<byte> content;

    /// <summary>Opens a gazetteer; nothing of it is read before it is asked for.</summary>
    /// <param name="content">As the <see cref="GazetteerWriter"/> made it; must last as long as this.</param>
    /// <exception cref="ArgumentException">The bytes are no gazetteer.</exception>
    public Gazetteer(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        if (content.Length < GazetteerLayout.HeaderLength || Number(content.Span, GazetteerLayout.Length) != content.Length)
            throw new ArgumentException($"{content.Length} bytes are no gazetteer.", nameof(content));
        Count = Number(content.Span, GazetteerLayout.PlaceCount);
        NameCount = Number(content.Span, GazetteerLayout.NameCount);
    }

    /// <summary>Places.</summary>
    public int Count { get; }

    /// <summary>Names, each in the form of <see cref="PlaceName"/>.</summary>
    public int NameCount { get; }

    /// <summary>A place by its number.</summary>
    public Place this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            var data = content.Span;
            var record = data.Slice(Number(data, GazetteerLayout.Places) + (number * GazetteerLayout.RecordLength), GazetteerLayout.RecordLength);
            var id = Number(record, GazetteerLayout.GeoNamesId);
            return new Place(
                number,
                Text(data, Number(record, GazetteerLayout.NameText)),
                (PlaceKind)record[GazetteerLayout.Kind],
                Text(data, Short(record, GazetteerLayout.CountriesText)),
                Text(data, Short(record, GazetteerLayout.DivisionText)),
                Number(record, GazetteerLayout.Latitude) / GazetteerLayout.Degree,
                Number(record, GazetteerLayout.Longitude) / GazetteerLayout.Degree,
                Number(record, GazetteerLayout.Population),
                Text(data, Short(record, GazetteerLayout.FeatureText)),
                id == 0 ? null : id);
        }
    }

    /// <summary>Whether any place has the name.</summary>
    /// <param name="surface">As written: marks, apostrophes, capitals and hyphens do not matter.</param>
    public bool Contains(ReadOnlySpan<char> surface) => Find(content.Span, surface) >= 0;

    /// <summary>The places that a name stands for, the largest first; empty for an unknown name.</summary>
    /// <param name="surface">As written.</param>
    public PlaceMeaning[] Find(ReadOnlySpan<char> surface)
    {
        var data = content.Span;
        var name = Find(data, surface);
        if (name < 0)
            return [];
        var ends = Number(data, GazetteerLayout.MeaningEnds);
        var (start, end) = (name == 0 ? 0 : Number(data, ends + ((name - 1) * sizeof(int))), Number(data, ends + (name * sizeof(int))));
        var found = new PlaceMeaning[end - start];
        for (var i = start; i < end; i++)
        {
            var meaning = Number(data, Number(data, GazetteerLayout.Meanings) + (i * sizeof(int)));
            found[i - start] = new PlaceMeaning(this[meaning >> 1], (meaning & GazetteerLayout.OtherName) != 0);
        }

        return found;
    }

    /// <summary>The number of a name, by halving.</summary>
    [SkipLocalsInit]
    private int Find(ReadOnlySpan<byte> data, ReadOnlySpan<char> surface)
    {
        Span<char> buffer = stackalloc char[PlaceName.LongestLength];
        var form = PlaceName.Write(surface, buffer);
        if (form.IsEmpty)
            return -1;
        Span<byte> sought = stackalloc byte[PlaceName.LongestLength * 3];
        sought = sought[..Encoding.UTF8.GetBytes(form, sought)];
        var (names, ends) = (Number(data, GazetteerLayout.Names), Number(data, GazetteerLayout.NameEnds));
        var (low, high) = (0, NameCount - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var start = middle == 0 ? 0 : Number(data, ends + ((middle - 1) * sizeof(int)));
            var order = data[(names + start)..(names + Number(data, ends + (middle * sizeof(int))))].SequenceCompareTo(sought);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private static string Text(ReadOnlySpan<byte> data, int number)
    {
        var (ends, texts) = (Number(data, GazetteerLayout.TextEnds), Number(data, GazetteerLayout.Texts));
        var start = number == 0 ? 0 : Number(data, ends + ((number - 1) * sizeof(int)));
        return Encoding.UTF8.GetString(data[(texts + start)..(texts + Number(data, ends + (number * sizeof(int))))]);
    }

    private static int Number(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt32LittleEndian(data[offset..]);

    private static int Short(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(data[offset..]);
}
