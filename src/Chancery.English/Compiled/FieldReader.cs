using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.Text;

namespace Chancery.English.Compiled;

/// <summary>Reads fields from a checked file.</summary>
/// <param name="file">The bytes.</param>
/// <param name="position">Where the fields begin.</param>
internal sealed class FieldReader(byte[] file, int position) : IFields
{
    private int position = position;

    /// <inheritdoc/>
    public int Number(int value = 0)
    {
        // Seven bits a byte, the lowest first; the sign in the lowest bit of all.
        uint bits = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = file[position++];
            bits |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return (int)(bits >> 1) ^ -(int)(bits & 1);
        }
    }

    /// <inheritdoc/>
    public string Text(string? value = null)
    {
        var length = Number();
        position += length;
        return Encoding.UTF8.GetString(file, position - length, length);
    }

    /// <inheritdoc/>
    public string? OptionalText(string? value) => Number() == 1 ? Text() : null;

    /// <inheritdoc/>
    public ImmutableArray<string> Texts(ImmutableArray<string> values)
    {
        var count = Number();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = Text();
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <inheritdoc/>
    public T[] List<T>(IReadOnlyList<T> values, Func<IFields, T?, T> exchange)
        where T : class
    {
        var records = new T[Number()];
        for (var i = 0; i < records.Length; i++)
            records[i] = exchange(this, null);
        return records;
    }

    /// <inheritdoc/>
    public Func<int, T[]> LazyLists<T>(int count, Func<int, IReadOnlyList<T>> values, Func<IFields, T?, T> exchange)
        where T : class
    {
        var starts = Numbers(count);
        var length = Number();
        var first = position;
        position += length;
        return number => new FieldReader(file, first + starts[number]).List<T>([], exchange);
    }

    /// <inheritdoc/>
    public WordIndex Words(WordIndex? value)
    {
        var characters = new char[Number()];
        Read(MemoryMarshal.AsBytes(characters.AsSpan()));
        var words = Number();
        return new WordIndex(characters, Numbers(words), Numbers(Number()));
    }

    private int[] Numbers(int count)
    {
        var numbers = new int[count];
        Read(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private void Read(Span<byte> target)
    {
        file.AsSpan(position, target.Length).CopyTo(target);
        position += target.Length;
    }
}
