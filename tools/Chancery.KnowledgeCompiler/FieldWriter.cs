using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.English.Compiled;
using Chancery.Text;

namespace Chancery.KnowledgeCompiler;

/// <summary>Writes fields as <see cref="FieldReader"/> reads them.</summary>
internal sealed class FieldWriter : IFields
{
    private readonly ArrayBufferWriter<byte> output = new();

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => output.WrittenSpan;

    /// <inheritdoc/>
    public int Number(int value)
    {
        var bits = (uint)((value << 1) ^ (value >> 31));
        for (; bits >= 0x80; bits >>= 7)
            Write([(byte)(bits | 0x80)]);
        Write([(byte)bits]);
        return value;
    }

    /// <inheritdoc/>
    public string Text(string? value)
    {
        var bytes = Encoding.UTF8.GetBytes(value ?? "");
        Number(bytes.Length);
        Write(bytes);
        return value ?? "";
    }

    /// <inheritdoc/>
    public string? OptionalText(string? value)
    {
        Number(value is null ? 0 : 1);
        return value is null ? null : Text(value);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Texts(ImmutableArray<string> values)
    {
        Number(values.Length);
        foreach (var value in values)
            Text(value);
        return values;
    }

    /// <inheritdoc/>
    public T[] List<T>(IReadOnlyList<T> values, Func<IFields, T?, T> exchange)
        where T : class
    {
        Number(values.Count);
        return [.. values.Select(value => exchange(this, value))];
    }

    /// <inheritdoc/>
    public Func<int, T[]> LazyLists<T>(int count, Func<int, IReadOnlyList<T>> values, Func<IFields, T?, T> exchange)
        where T : class
    {
        var lists = new FieldWriter();
        var starts = new int[count];
        for (var number = 0; number < count; number++)
        {
            starts[number] = lists.Written.Length;
            lists.List(values(number), exchange);
        }

        Numbers(starts);
        Number(lists.Written.Length);
        Write(lists.Written);
        return number => [.. values(number)];
    }

    /// <inheritdoc/>
    public WordIndex Words(WordIndex? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Number(value.Characters.Length);
        Write(MemoryMarshal.AsBytes(value.Characters));
        Number(value.Count);
        Numbers(value.Ends);
        Number(value.Slots.Length);
        Numbers(value.Slots);
        return value;
    }

    private void Numbers(ReadOnlySpan<int> numbers) => Write(MemoryMarshal.AsBytes(numbers));

    private void Write(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
