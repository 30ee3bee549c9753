using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace Chancery.Formats.Reports;

/// <summary>Turns bytes into text, strictly: UTF-8 with or without byte order mark, UTF-16 with one. The mark is no part of the text; nothing else is changed.</summary>
internal static class TextDecoding
{
    private const int BinaryCheckBytes = 8192;

    /// <summary>Decodes bytes.</summary>
    /// <returns>The text, or what is wrong with the bytes; one of the two is null.</returns>
    internal static (string? Text, InputException? Fault) Decode(ReadOnlySpan<byte> bytes, string place)
    {
        if (bytes.IsEmpty)
            return (null, Errors.Empty(place));
        var (text, fault) = bytes switch
        {
            [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, place, isBigEndian: false),
            [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, place, isBigEndian: true),
            _ when FindBinary(bytes) is { } found => (null, Errors.Binary(place, found)),
            [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(rest, place, offset: 3),
            _ => DecodeUtf8(bytes, place, offset: 0),
        };
        return text is not null && string.IsNullOrWhiteSpace(text) ? (null, Errors.Empty(place)) : (text, fault);
    }

    private static (string? Text, InputException? Fault) DecodeUtf8(ReadOnlySpan<byte> bytes, string place, int offset)
    {
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                ? (new string(characters, 0, written), null)
                : (null, Errors.NotUtf8(place, offset + read, bytes[read]));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static (string? Text, InputException? Fault) DecodeUtf16(ReadOnlySpan<byte> bytes, string place, bool isBigEndian)
    {
        var text = new char[bytes.Length / 2];
        for (var index = 0; index < text.Length; index++)
        {
            var unit = bytes[(2 * index)..];
            text[index] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        var broken = FindHalfPair(text);
        if (broken < 0 && bytes.Length % 2 != 0)
            broken = text.Length;
        if (broken >= 0)
            return (null, Errors.NotUtf16(place, 2 + (2L * broken)));
        return text.AsSpan().Contains('\0') ? (null, Errors.Binary(place, "it has NUL characters")) : (new string(text), null);
    }

    private static int FindHalfPair(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return index;
            index++;
        }

        return -1;
    }

    private static string? FindBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return "it is a PDF file";
        if (bytes.StartsWith("PK\x03\x04"u8))
            return "it is a ZIP archive or an office document";
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return $"byte {nul} is NUL";
        var beginning = bytes[..Math.Min(bytes.Length, BinaryCheckBytes)];
        var controls = 0;
        foreach (var value in beginning)
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        return controls * 20 > beginning.Length ? "one byte in twenty or more is a control character" : null;
    }
}
