using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Chancery.English.Compiled;

/// <summary>The layout of compiled knowledge: magic, format version, the fields, SHA-256 of all before. Numbers are little-endian.</summary>
internal static class KnowledgeFormat
{
    /// <summary>The format version that is written and read: raised whenever a field is added or changed.</summary>
    public const int Version = 6;

    /// <summary>Bytes before the fields.</summary>
    public const int PrefixLength = 12;

    private const int ChecksumLength = 32;
    private const string Remedy = "Install Chancery again, or build it again.";

    /// <summary>The first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "CHYKNOWL"u8;

    /// <summary>The file of some fields.</summary>
    public static byte[] Write(ReadOnlySpan<byte> fields)
    {
        var file = new byte[PrefixLength + fields.Length + ChecksumLength];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Version);
        fields.CopyTo(file.AsSpan(PrefixLength));
        SHA256.HashData(file.AsSpan(..^ChecksumLength), file.AsSpan(^ChecksumLength..));
        return file;
    }

    /// <summary>Checks a file and reads it. What names stand for is read later, from the same bytes.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="KnowledgeException">CHY0404: damaged. CHY0405: of another format version.</exception>
    public static KnowledgeContent Read(byte[] file, string place)
    {
        if (file.Length < PrefixLength + ChecksumLength || !file.AsSpan().StartsWith(Magic))
            throw new KnowledgeException("CHY0404", $"{place} is no compiled knowledge, or was cut off. {Remedy}");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (version != Version)
            throw new KnowledgeException("CHY0405", $"{place} has format version {version}; this program reads version {Version}. {Remedy}");
        Span<byte> sum = stackalloc byte[ChecksumLength];
        SHA256.HashData(file.AsSpan(..^ChecksumLength), sum);
        if (!sum.SequenceEqual(file.AsSpan(^ChecksumLength..)))
            throw new KnowledgeException("CHY0404", $"{place} has another checksum than it says: it was damaged or changed. {Remedy}");
        return KnowledgeFields.Content(new FieldReader(file, PrefixLength));
    }
}
