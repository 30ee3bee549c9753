using System.Buffers;

namespace Chancery.Formats.Reports;

/// <summary>Splits a stream into lines of bytes without their ends; a line over the limit is passed over, so that memory stays bounded.</summary>
internal sealed class LineReader(Stream stream, int maxBytes) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>The number of the line read last, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The line read last; empty when it was too long. Valid until the next call.</summary>
    internal ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Whether the line read last was longer than the limit.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        (Current, IsTooLong) = (default, false);
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(searched + found, 1);
                return true;
            }

            if (end - start > maxBytes)
            {
                IsTooLong = true;
                start = end;
            }

            searched = end - start;
            if (isAtEnd)
            {
                if (searched == 0 && !IsTooLong)
                    return false;
                Take(searched, 0);
                return true;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Take(int length, int endLength)
    {
        Line++;
        IsTooLong |= length > maxBytes;
        if (!IsTooLong)
        {
            var line = buffer.AsMemory(start, length);
            Current = length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        }

        start += length + endLength;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        isAtEnd = read == 0;
    }
}
