using Microsoft.Win32.SafeHandles;

namespace Chancery.Cli;

/// <summary>Standard output as a stream that tells when its reader has gone.</summary>
internal static class ProcessOutput
{
    /// <summary>Opens standard output.</summary>
    internal static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();

        // The console's own stream drops what is written to a closed pipe without a word, and a long run would go on for nobody.
        // A file keeps the console's stream: FileStream writes at positions of its own, which would lose what others append.
        var handle = new SafeFileHandle(1, ownsHandle: false);
        try
        {
            var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
                return stream;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Not a file that FileStream takes: the console's stream is right.
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Whether writing failed because the reader has gone: that is success.</summary>
    internal static bool IsClosedPipe(IOException fault)
    {
        const int BrokenPipeUnix = 32;
        const int BrokenPipeWindows = unchecked((int)0x8007006D);
        const int PipeClosingWindows = unchecked((int)0x800700E8);
        return fault.HResult is BrokenPipeUnix or BrokenPipeWindows or PipeClosingWindows;
    }
}
