namespace Chancery.Choices;

/// <summary>Takes features one by one; their names are put together in one buffer, so that scoring allocates nothing.</summary>
internal abstract class FeatureWriter
{
    private readonly char[] buffer = new char[256];

    /// <summary>Adds a feature: its parts, joined by '|'; what does not fit into 256 characters is cut.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> first = default, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        var length = Append(0, name);
        length = AppendPart(length, first);
        length = AppendPart(length, second);
        length = AppendPart(length, third);
        Take(buffer.AsSpan(0, length));
    }

    /// <summary>Receives one feature.</summary>
    protected abstract void Take(ReadOnlySpan<char> feature);

    private int AppendPart(int length, ReadOnlySpan<char> part) => part.IsEmpty ? length : Append(Append(length, "|"), part);

    private int Append(int length, ReadOnlySpan<char> part)
    {
        part = part[..Math.Min(part.Length, buffer.Length - length)];
        part.CopyTo(buffer.AsSpan(length));
        return length + part.Length;
    }
}
