using System.Runtime.CompilerServices;
using Chancery.Text;

namespace Chancery.Formats.Reports;

/// <summary>Reads a text file: the whole file is one report, unchanged. Its date and publisher are not known.</summary>
/// <param name="limits">How much a report may hold; the defaults when null.</param>
public sealed class TextReportReader(ReportLimits? limits = null) : IReportReader
{
    private readonly ReportLimits limits = limits ?? ReportLimits.Default;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReportReading> ReadAsync(
        Stream stream, string place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = await BoundedBytes.TryReadAsync(stream, limits.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is not { } content)
        {
            yield return ReportReading.Rejected(place, place, Errors.TooLong(place, limits.MaxBytes));
            yield break;
        }

        var (text, fault) = TextDecoding.Decode(content.Span, place);
        yield return text is null
            ? ReportReading.Rejected(place, place, fault!)
            : ReportReading.Of(place, new Document(text, place));
    }
}
