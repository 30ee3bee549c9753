namespace Chancery.Cli.Tests.Code;

/// <summary>An output that takes some bytes and then fails with an error number of the system.</summary>
internal sealed class ClosingStream(int bytes, int error) : Stream
{
    private int left = bytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        left -= count;
        if (left < 0)
            throw new IOException("The write failed.", error);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
