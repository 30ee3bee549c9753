using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>Reads gold and system files: one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens a file, unpacked where its name ends in .gz, as strict UTF-8 and turns each failure to do so into an error with its place.</summary>
    internal static IEnumerable<JsonRecord> ReadFile(string path)
    {
        using var reader = Open(path);
        foreach (var record in Read(reader, path))
            yield return record;
    }

    /// <summary>Reads the objects of an open reader; empty lines are passed over.</summary>
    /// <exception cref="InputException">A line is no JSON object (CHY0130), or nothing can be read (CHY0136, CHY0137).</exception>
    internal static IEnumerable<JsonRecord> Read(TextReader reader, string place)
    {
        var line = 0;
        var count = 0;
        while (NextLine(reader, place) is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            count++;
            using var document = Parse(text, place, line);
            yield return new JsonRecord(document.RootElement, place, line, "");
        }

        if (count == 0)
            throw Errors.NoRecords(place);
    }

    private static JsonDocument Parse(string text, string place, int line)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException fault)
        {
            throw Errors.NotJson(place, line, $"column {fault.BytePositionInLine + 1}", fault);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        var kind = document.RootElement.ValueKind;
        document.Dispose();
        throw Errors.NotJson(place, line, $"found {JsonRecord.Describe(kind)}");
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), StrictUtf8)
                : new StreamReader(path, StrictUtf8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Errors.Unreadable(path, fault);
        }
    }

    private static string? NextLine(TextReader reader, string place)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException or InvalidDataException)
        {
            throw Errors.Unreadable(place, fault);
        }
    }
}
