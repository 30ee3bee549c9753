namespace Chancery.Neural.Model;

/// <summary>The layout of a model file: magic, format version, header length, JSON header, data aligned to 64 bytes, SHA-256 of all before it.</summary>
internal static class ModelFormat
{
    /// <summary>The first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "CHYMODEL"u8;

    /// <summary>The format version that is written and read.</summary>
    public const int Version = 1;

    /// <summary>Bytes before the header: magic, version, header length.</summary>
    public const int PrefixLength = 16;

    /// <summary>Bytes of the checksum.</summary>
    public const int ChecksumLength = 32;

    /// <summary>Longest header read.</summary>
    public const int LongestHeader = 16 << 20;

    /// <summary>Start of a part of the data: the next multiple of 64.</summary>
    public static long Align(long position) => (position + 63) / 64 * 64;
}
