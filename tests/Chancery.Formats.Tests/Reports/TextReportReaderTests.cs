using System.Text;
using Chancery.Formats.Reports;

namespace Chancery.Formats.Tests.Reports;

public sealed class TextReportReaderTests
{
    private const string Report = "Bogotá said:\r\n\r\n  “No” 😀\n";

    private readonly TextReportReader reader = new();

    [Fact]
    public async Task Keeps_the_text_unchanged()
    {
        var document = (await Readings.ReadAsync(reader, Report)).Only();

        Assert.Equal(Report, document.Text);
        Assert.Equal("a.txt", document.Id);
        Assert.Null(document.PublicationDate);
    }

    [Fact]
    public async Task A_byte_order_mark_tells_the_encoding_and_is_no_text()
    {
        Encoding[] encodings = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in encodings)
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Report)];
            Assert.Equal(Report, (await Readings.ReadAsync(reader, bytes)).Only().Text);
        }
    }

    [Fact]
    public async Task Wrong_encoding_names_the_byte_and_the_remedy()
    {
        var message = (await Readings.ReadAsync(reader, Encoding.Latin1.GetBytes("Bogotá said."))).OnlyFault();

        Assert.StartsWith("CHY0104 a.txt byte 5: 0xE1 is not UTF-8.", message, StringComparison.Ordinal);
        Assert.Contains("iconv", message, StringComparison.Ordinal);
        byte[] marked = [0xEF, 0xBB, 0xBF, (byte)'a', 0xC3];
        Assert.StartsWith("CHY0104 a.txt byte 4:", (await Readings.ReadAsync(reader, marked)).OnlyFault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_utf16_character_is_refused()
    {
        byte[] oddLength = [0xFF, 0xFE, (byte)'a', 0, (byte)'b'];
        byte[] loneSurrogate = [0xFE, 0xFF, 0, (byte)'a', 0xD8, 0x00];

        Assert.StartsWith("CHY0105 a.txt byte 4:", (await Readings.ReadAsync(reader, oddLength)).OnlyFault(), StringComparison.Ordinal);
        Assert.StartsWith("CHY0105 a.txt byte 4:", (await Readings.ReadAsync(reader, loneSurrogate)).OnlyFault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 text", "PDF")]
    [InlineData("PK\u0003\u0004zip", "ZIP")]
    [InlineData("a\0b", "byte 1 is NUL")]
    [InlineData("a\u0001\u0002b", "control character")]
    public async Task Binary_is_refused_and_told_what_it_is(string content, string part)
    {
        var message = (await Readings.ReadAsync(reader, content)).OnlyFault();

        Assert.StartsWith("CHY0103 a.txt", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task Empty_is_refused(string content) =>
        Assert.StartsWith("CHY0102 a.txt", (await Readings.ReadAsync(reader, content)).OnlyFault(), StringComparison.Ordinal);

    [Fact]
    public async Task Longer_than_the_limit_is_refused_and_just_the_limit_is_read()
    {
        var small = new TextReportReader(new ReportLimits(MaxBytes: 10));

        Assert.Equal("0123456789", (await Readings.ReadAsync(small, "0123456789")).Only().Text);
        Assert.StartsWith("CHY0106 a.txt", (await Readings.ReadAsync(small, "0123456789a")).OnlyFault(), StringComparison.Ordinal);
    }
}
