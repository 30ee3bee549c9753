using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Chancery.Text;

namespace Chancery.Formats.Reports;

/// <summary>Reads a web page: the document's text is the headline and the paragraphs of the article, apart by an empty line; date and publisher come from the page's metadata.</summary>
/// <remarks>Decoded by byte order mark, else as UTF-8 when it is valid, else by the encoding that the page declares.</remarks>
/// <param name="limits">How much a page may hold; the defaults when null.</param>
public sealed partial class HtmlReportReader(ReportLimits? limits = null) : IReportReader
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

        var (page, fault) = Decode(content.Span, place);
        yield return page is null ? ReportReading.Rejected(place, place, fault!) : Read(page, place);
    }

    private static ReportReading Read(string page, string place)
    {
        using var html = new HtmlParser().ParseDocument(page);
        var title = HtmlMetadata.Title(html);
        var paragraphs = HtmlMainText.Paragraphs(html);
        if (paragraphs.Count == 0)
            return ReportReading.Rejected(place, place, Errors.NoMainText(place));
        if (title is not null && !paragraphs.Take(3).Contains(title, StringComparer.Ordinal))
            paragraphs.Insert(0, title);
        var document = new Document(string.Join("\n\n", paragraphs), place, HtmlMetadata.Date(html), HtmlMetadata.Publisher(html)) { PublicationDateOrigin = DateOrigin.Page };
        return ReportReading.Of(place, document);
    }

    private static (string? Page, InputException? Fault) Decode(ReadOnlySpan<byte> bytes, string place)
    {
        var (page, fault) = TextDecoding.Decode(bytes, place);
        if (fault?.Code != "CHY0104")
            return (page, fault);
        var beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var charset = Charset().Match(beginning).Groups[1].Value;
        if (charset.Length == 0 || charset.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase))
            return (page, fault);
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            return (encoding.GetString(bytes), null);
        }
        catch (ArgumentException)
        {
            return (null, Errors.UnknownCharset(place, charset));
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
