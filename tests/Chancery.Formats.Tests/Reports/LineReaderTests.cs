using System.Text;
using Chancery.Formats.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Formats.Tests.Reports;

[Collection(MemoryMeasured.Name)]
public sealed class LineReaderTests
{
    [Fact]
    public void Splits_as_a_simple_split_does_whatever_the_reads() =>
        Prop.ForAll(
            Gen.Elements("", "a", "bb\r", "0123456789", "012345678901", new string('x', 70_000)).ListOf().ToArbitrary(),
            lines =>
            {
                var text = string.Join('\n', lines);
                var read = ReadAsync(text, 10).GetAwaiter().GetResult();
                var expected = text.Split('\n').ToList();
                if (expected[^1].Length == 0)
                    expected.RemoveAt(expected.Count - 1);
                Assert.Equal(expected.Select(line => line.Length > 10 ? "!" : line.TrimEnd('\r')), read);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Memory_stays_bounded_over_a_line_of_50_MB()
    {
        using var lines = new LineReader(new EndlessLine(50_000_000), 1 << 20);
        var before = GC.GetTotalAllocatedBytes();

        Assert.True(await lines.ReadAsync(CancellationToken.None));

        Assert.True(lines.IsTooLong);
        Assert.False(await lines.ReadAsync(CancellationToken.None));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    private static async Task<List<string>> ReadAsync(string text, int maxBytes)
    {
        using var lines = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), maxBytes);
        var read = new List<string>();
        while (await lines.ReadAsync(CancellationToken.None))
            read.Add(lines.IsTooLong ? "!" : Encoding.UTF8.GetString(lines.Current.Span));
        return read;
    }
}
