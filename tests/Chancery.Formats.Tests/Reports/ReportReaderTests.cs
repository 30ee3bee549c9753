using System.Text;
using Chancery.Formats.Reports;

namespace Chancery.Formats.Tests.Reports;

public sealed class ReportReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Reads_folders_recursively_in_ordinal_order()
    {
        Write("b.txt", "Second.");
        Write("a/z.jsonl", "{\"text\": \"First.\"}");
        Write("c.HTM", "<html><body><p>Third one.</p></body></html>");
        Write("notes.md", "Not read.");
        Write(".hidden.txt", "Not read.");

        var readings = await Readings.ReadAsync(ReportInputs.Find([folder], NoInput));

        Assert.Equal(["First.", "Second.", "Third one."], readings.Select(reading => reading.Document!.Text));
    }

    [Fact]
    public void A_folder_without_reports_and_a_missing_file_are_told_at_once()
    {
        Write("notes.md", "x");

        var noReports = Assert.Throws<InputException>(() => ReportInputs.Find([folder], NoInput));
        Assert.Equal("CHY0107", noReports.Code);
        Assert.Contains(".jsonl", noReports.Message, StringComparison.Ordinal);
        Assert.Equal("CHY0101", Assert.Throws<InputException>(() => ReportInputs.Find([Path.Combine(folder, "no.txt")], NoInput)).Code);
    }

    [Theory]
    [InlineData(" \n {\"text\": \"a\"}\n{\"text\": \"b\"}", 2)]
    [InlineData("A report.\n{\"text\": \"a\"}", 1)]
    [InlineData("<!DOCTYPE html><p>France struck.</p>", 1)]
    [InlineData("\uFEFF{\"text\": \"a\"}", 1)]
    public async Task Standard_input_is_known_by_its_first_characters(string content, int count)
    {
        var input = ReportInputs.Find(["-"], () => new MemoryStream(Encoding.UTF8.GetBytes(content)));

        var readings = await Readings.ReadAsync(input);

        Assert.Equal(count, readings.Count);
        Assert.All(readings, reading => Assert.DoesNotContain("<", reading.Document!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_one_fault_and_the_rest_goes_on()
    {
        Write("a.txt", "First.");
        Write("b.txt", "Second.");
        var inputs = ReportInputs.Find([folder], NoInput);
        File.Delete(Path.Combine(folder, "a.txt"));

        var readings = await Readings.ReadAsync(inputs);

        Assert.Equal("CHY0101", readings[0].Fault!.Code);
        Assert.Equal("Second.", readings[1].Document!.Text);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_one_fault()
    {
        var inputs = ReportInputs.Find(["-", "-"], () => new BrokenStream());

        var readings = await Readings.ReadAsync(inputs);

        Assert.Equal(["CHY0101", "CHY0101"], readings.Select(reading => reading.Fault!.Code));
    }

    [Fact]
    public async Task A_single_line_of_50_MB_is_rejected_with_a_code()
    {
        var text = ReportInputs.Find(["-"], () => new EndlessLine(50_000_000));

        Assert.StartsWith("CHY0106 - is longer", (await Readings.ReadAsync(text)).OnlyFault(), StringComparison.Ordinal);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static MemoryStream NoInput() => throw new InvalidOperationException("Nobody asked for standard input.");

    private sealed class BrokenStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk is gone.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
