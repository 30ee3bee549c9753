using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;

namespace Chancery.Formats.Knowledge;

/// <summary>Opens files that may be packed, as a stream: they are never unpacked as a whole.</summary>
public static class PackedFile
{
    /// <summary>Opens a file; <c>.gz</c> is gzip, <c>.bz2</c> bzip2, everything else is as it is.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="KnowledgeException">CHY0438: it is cut off before anything can be unpacked.</exception>
    public static Stream Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = File.OpenRead(path);
        try
        {
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress)
                : path.EndsWith(".bz2", StringComparison.OrdinalIgnoreCase) ? new BZip2InputStream(file)
                : file;
        }
        catch (Exception fault) when (IsCutOff(fault))
        {
            file.Dispose();
            throw new KnowledgeException("CHY0438", $"{Path.GetFileName(path)}:1 the file is cut off, or is not packed as its name says: {fault.Message.TrimEnd('.')}. Fetch it anew; what was known before is kept.", fault);
        }
    }

    /// <summary>Whether a fault means that a packed file is cut off or damaged.</summary>
    internal static bool IsCutOff(Exception fault) =>
        fault is InvalidDataException or EndOfStreamException or ICSharpCode.SharpZipLib.SharpZipBaseException or IndexOutOfRangeException;
}
