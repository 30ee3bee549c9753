namespace Chancery.Formats.Reports;

/// <summary>Reads a whole stream, but no more than a limit.</summary>
internal static class BoundedBytes
{
    /// <returns>The bytes, or null when there are more than the limit.</returns>
    internal static async Task<ReadOnlyMemory<byte>?> TryReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(maxBytes + 1, 16 << 10)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return buffer.AsMemory(0, length);
            length += read;
            if (length > maxBytes)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(maxBytes + 1L, 2L * buffer.Length));
        }
    }
}
