namespace Chancery.Cli.Tests.Code;

/// <summary>An input without end that asks for the end of the run after some reports, and then blocks as a terminal does.</summary>
internal sealed class EndlessReports(int reports, CancellationTokenSource stop) : Stream
{
    private static readonly byte[] Line = "{\"text\": \"France struck.\"}\n"u8.ToArray();

    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given++ == reports)
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }

        Line.CopyTo(buffer.Span);
        return Line.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
