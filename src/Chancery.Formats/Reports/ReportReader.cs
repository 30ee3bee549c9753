using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Formats.Reports;

/// <summary>Reads inputs of every known format: the extension tells which, else the first characters do. Thread-safe.</summary>
/// <param name="limits">How much a report may hold; the defaults when null.</param>
public sealed class ReportReader(ReportLimits? limits = null)
{
    private const int PeekBytes = 4096;

    private readonly TextReportReader text = new(limits);
    private readonly HtmlReportReader html = new(limits);
    private readonly JsonLinesReportReader jsonLines = new(limits);

    /// <summary>Reads the reports of the inputs, in order.</summary>
    /// <returns>A report, or what is wrong with it, for each one. An input that can't be opened or breaks off is one fault (CHY0101).</returns>
    public async IAsyncEnumerable<ReportReading> ReadAsync(
        IEnumerable<ReportInput> inputs, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            await foreach (var reading in ReadInputAsync(input, cancellationToken).ConfigureAwait(false))
                yield return reading;
        }
    }

    private async IAsyncEnumerable<ReportReading> ReadInputAsync(
        ReportInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, fault) = TryOpen(input);
        if (stream is null)
        {
            yield return ReportReading.Rejected(input.Place, null, fault!);
            yield break;
        }

        await using var opened = stream.ConfigureAwait(false);
        var peeked = new PeekedStream(stream);
        var reader = ReaderOf(input.Extension) ?? Guess(await TryPeekAsync(peeked, cancellationToken).ConfigureAwait(false));
        await using var readings = reader.ReadAsync(peeked, input.Place, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReportReading? broken = null;
            try
            {
                if (!await readings.MoveNextAsync().ConfigureAwait(false))
                    break;
            }
            catch (Exception inner) when (inner is IOException or UnauthorizedAccessException)
            {
                broken = ReportReading.Rejected(input.Place, null, Errors.Unreadable(input.Place, inner));
            }

            yield return broken ?? readings.Current;
            if (broken is not null)
                break;
        }
    }

    private static (Stream? Stream, InputException? Fault) TryOpen(ReportInput input)
    {
        try
        {
            return (input.Open(), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Errors.Unreadable(input.Place, fault));
        }
    }

    // A stream that can't be read says so again when its reader reads it, with the place.
    private static async Task<ReadOnlyMemory<byte>> TryPeekAsync(PeekedStream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.PeekAsync(PeekBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private IReportReader? ReaderOf(string extension) => extension switch
    {
        ".txt" => text,
        ".html" or ".htm" => html,
        ".jsonl" or ".ndjson" => jsonLines,
        _ => null,
    };

    private IReportReader Guess(ReadOnlyMemory<byte> beginning)
    {
        var bytes = beginning.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        if (bytes.StartsWith("{"u8))
            return jsonLines;
        return bytes.StartsWith("<!"u8) || (bytes.Length >= 5 && bytes[0] == '<' && Ascii.EqualsIgnoreCase(bytes[1..5], "html"u8)) ? html : text;
    }
}
