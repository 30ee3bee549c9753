namespace Chancery.Formats.Reports;

/// <summary>A stream whose first bytes can be looked at before it is read, also where it can't seek.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private byte[] peeked = [];
    private int position;
    private int length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer when the stream ends before; once, before anything was read.</summary>
    internal async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        peeked = new byte[count];
        do
        {
            var read = await inner.ReadAsync(peeked.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
                break;
        }
        while (length < count && peeked.AsSpan(0, length).IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0);
        return peeked.AsMemory(0, length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position == length)
            return await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return TakePeeked(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => position == length ? inner.Read(buffer) : TakePeeked(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakePeeked(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, length - position);
        peeked.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
