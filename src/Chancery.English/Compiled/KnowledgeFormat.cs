using System.Buffers.Binary;
using System.Security.Cryptography;
using Chancery.Knowledge;

namespace Chancery.English.Compiled;

/// <summary>The layout of compiled knowledge and of the gazetteer: magic, format version, the content, SHA-256 of all before. Numbers are little-endian.</summary>
internal static class KnowledgeFormat
{
    /// <summary>The format version that is written and read: raised whenever a field is added or changed.</summary>
    public const int Version = 7;

    /// <summary>Bytes before the content.</summary>
    public const int PrefixLength = 12;

    private const int ChecksumLength = 32;
    private const string Remedy = "Install Chancery again, or build it again.";

    /// <summary>The first eight bytes of the knowledge.</summary>
    public static ReadOnlySpan<byte> Magic => "CHYKNOWL"u8;

    /// <summary>The first eight bytes of the gazetteer.</summary>
    public static ReadOnlySpan<byte> PlacesMagic => "CHYPLACE"u8;

    /// <summary>The file of some content.</summary>
    /// <param name="content">Fields, or a gazetteer.</param>
    /// <param name="magic">What it is.</param>
    public static byte[] Write(ReadOnlySpan<byte> content, ReadOnlySpan<byte> magic)
    {
        var file = new byte[PrefixLength + content.Length + ChecksumLength];
        magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(magic.Length), Version);
        content.CopyTo(file.AsSpan(PrefixLength));
        SHA256.HashData(file.AsSpan(..^ChecksumLength), file.AsSpan(^ChecksumLength..));
        return file;
    }

    /// <summary>Checks a file and reads it. What names stand for is read later, from the same bytes.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="KnowledgeException">CHY0404: damaged. CHY0405: of another format version.</exception>
    public static KnowledgeContent Read(byte[] file, string place)
    {
        Check(file, Magic, place);
        return KnowledgeFields.Content(new FieldReader(file, PrefixLength));
    }

    /// <summary>Checks the file of a gazetteer and opens it where it lies.</summary>
    /// <param name="file">The bytes; they must last as long as the gazetteer.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="KnowledgeException">CHY0404: damaged. CHY0405: of another format version.</exception>
    public static Gazetteer ReadPlaces(ReadOnlyMemory<byte> file, string place)
    {
        Check(file.Span, PlacesMagic, place);
        return new Gazetteer(file[PrefixLength..^ChecksumLength]);
    }

    private static void Check(ReadOnlySpan<byte> file, ReadOnlySpan<byte> magic, string place)
    {
        if (file.Length < PrefixLength + ChecksumLength || !file.StartsWith(magic))
            throw new KnowledgeException("CHY0404", $"{place} is no compiled knowledge, or was cut off. {Remedy}");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file[magic.Length..]);
        if (version != Version)
            throw new KnowledgeException("CHY0405", $"{place} has format version {version}; this program reads version {Version}. {Remedy}");
        Span<byte> sum = stackalloc byte[ChecksumLength];
        SHA256.HashData(file[..^ChecksumLength], sum);
        if (!sum.SequenceEqual(file[^ChecksumLength..]))
            throw new KnowledgeException("CHY0404", $"{place} has another checksum than it says: it was damaged or changed. {Remedy}");
    }
}
