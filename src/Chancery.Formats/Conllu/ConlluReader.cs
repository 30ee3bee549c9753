using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Formats.Conllu;

/// <summary>Reads CoNLL-U (Universal Dependencies v2). Line ends may be LF or CRLF, a byte order mark is skipped.</summary>
public static class ConlluReader
{
    /// <summary>Reads sentence by sentence.</summary>
    /// <param name="reader">The file's text; stays open.</param>
    /// <param name="place">The file's name in errors.</param>
    /// <param name="cancellationToken">Ends the reading between lines.</param>
    /// <exception cref="InputException">A line breaks the format (CHY0120 to CHY0125); file and line are named.</exception>
    public static async IAsyncEnumerable<ConlluSentence> ReadAsync(
        TextReader reader, string place, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var parser = new ConlluParser(place);
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (parser.Add(line) is { } sentence)
                yield return sentence;
        }

        if (parser.End() is { } last)
            yield return last;
    }

    /// <summary>Reads a whole file; one whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading between lines.</param>
    /// <exception cref="InputException">A line breaks the format (CHY0120 to CHY0125).</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static async Task<ImmutableArray<ConlluSentence>> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
            using var reader = new StreamReader(content, Encoding.UTF8);
            var sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
            await foreach (var sentence in ReadAsync(reader, path, cancellationToken).ConfigureAwait(false))
                sentences.Add(sentence);
            return sentences.ToImmutable();
        }
    }

    /// <summary>Reads sentences from a text in memory.</summary>
    /// <param name="text">CoNLL-U.</param>
    /// <param name="place">The name of the text in errors.</param>
    /// <exception cref="InputException">A line breaks the format (CHY0120 to CHY0125).</exception>
    public static ImmutableArray<ConlluSentence> Parse(string text, string place = "text")
    {
        var parser = new ConlluParser(place);
        var sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (parser.Add(line) is { } sentence)
                sentences.Add(sentence);
        }

        if (parser.End() is { } last)
            sentences.Add(last);
        return sentences.ToImmutable();
    }
}
