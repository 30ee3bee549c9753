using System.Diagnostics;
using System.Text;
using Chancery.Formats.Reports;
using Chancery.Text;
using NodaTime;

namespace Chancery.Formats.Tests.Reports;

public sealed class HtmlReportReaderTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>Visa revoked | Gazette</title>
        <meta property="og:title" content="Visa revoked"><meta property="og:site_name" content="Example Gazette">
        <meta property="article:published_time" content="2025-09-27T08:00:00Z">
        <style>p { color: red }</style></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Visa revoked</h1>
        <p>Washington has <b>revoked</b> the visa&nbsp;of
           <a href="/petro">Gustavo Petro</a>.</p>
        <figure><figcaption>Petro in May.</figcaption></figure>
        <p>Bogotá called it<br>a punishment.</p>
        <ul><li><a href="/x">Read more about visas</a></li></ul>
        <script>var x = "It ended.";</script></article>
        <footer>All rights reserved.</footer></body></html>
        """;

    private readonly HtmlReportReader reader = new();

    [Fact]
    public async Task Takes_headline_paragraphs_date_and_publisher()
    {
        var document = (await Readings.ReadAsync(reader, Page, "a.html")).Only();

        Assert.Equal("Visa revoked\n\nWashington has revoked the visa of Gustavo Petro.\n\nBogotá called it a punishment.", document.Text);
        Assert.Equal((new LocalDate(2025, 9, 27), DateOrigin.Page), (document.PublicationDate, document.PublicationDateOrigin));
        Assert.Equal("Example Gazette", document.Publisher);
        Assert.Equal("a.html", document.Id);
    }

    [Fact]
    public async Task Reads_date_and_publisher_from_linked_data()
    {
        var document = (await Readings.ReadAsync(reader, """
            <html><head><script type="application/ld+json">not json</script>
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-02-01T10:00:00Z", "publisher": {"name": "The Courier"}}]}</script></head>
            <body><p>France struck. Mali replied.</p><p>Menu</p></body></html>
            """)).Only();

        Assert.Equal("France struck. Mali replied.", document.Text);
        Assert.Equal((new LocalDate(2024, 2, 1), "The Courier"), (document.PublicationDate, document.Publisher));
    }

    [Fact]
    public async Task A_page_that_tells_no_date_has_none()
    {
        var document = (await Readings.ReadAsync(reader, "<html><body><p>France struck on 1 May 2020.</p></body></html>")).Only();
        Assert.Null(document.PublicationDate);
        Assert.Null(document.PublicationDateOrigin);
        Assert.Null(document.Publisher);
    }

    [Fact]
    public async Task Reads_the_encoding_that_the_page_declares()
    {
        const string Old = "<html><head><meta charset=\"windows-1252\"></head><body><p>Bogotá “said”.</p></body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Old);

        Assert.Equal("Bogotá “said”.", (await Readings.ReadAsync(reader, bytes)).Only().Text);
        var unknown = Encoding.Latin1.GetBytes(Old.Replace("windows-1252", "klingon-8", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"'));
        Assert.StartsWith("CHY0112 a.txt", (await Readings.ReadAsync(reader, unknown)).OnlyFault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_links_has_no_main_text() =>
        Assert.StartsWith(
            "CHY0111 a.txt",
            (await Readings.ReadAsync(reader, "<html><body><p><a href='/'>Home is here.</a></p><p>Menu</p></body></html>")).OnlyFault(),
            StringComparison.Ordinal);

    [Fact]
    public async Task Deep_nesting_neither_overflows_nor_hangs()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>France struck.</p>" + string.Concat(Enumerable.Repeat("</div>", 20_000));
        var clock = Stopwatch.StartNew();

        Assert.Equal("France struck.", (await Readings.ReadAsync(reader, nested)).Only().Text);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }
}
