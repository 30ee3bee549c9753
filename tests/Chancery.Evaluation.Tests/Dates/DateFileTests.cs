using Chancery.Evaluation.Dates;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Dates;

public sealed class DateFileTests
{
    [Fact]
    public void Reads_passages_with_and_without_values()
    {
        var item = Assert.Single(Read("""{"id": "a", "text": "On Friday.", "dct": null, "timexes": [{"span": [3, 9], "value": null}]}"""));
        Assert.Equal(("a", 1, "On Friday.", null), (item.Id, item.Line, item.Text, item.CreationTime));
        Assert.Equal(new DateSpan(new TextSpan(3, 9), null), Assert.Single(item.Times));
    }

    [Theory]
    [InlineData("""{"id": "a", "text": "On Friday.", "timexes": [{"value": null}]}""", "CHY0131")]
    [InlineData("""{"id": "a", "text": "On Friday.", "timexes": [{"span": [3, 99], "value": null}]}""", "CHY0132")]
    [InlineData("""{"id": "a", "timexes": []}""", "CHY0131")]
    public void A_bad_line_is_told(string line, string code) => Assert.Equal(code, Assert.Throws<InputException>(() => Read(line)).Code);

    [Fact]
    public void An_id_stands_once() =>
        Assert.Equal("CHY0133", Assert.Throws<InputException>(() => Read("{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"x\"}")).Code);

    private static System.Collections.Immutable.ImmutableArray<DateItem> Read(string lines) => DateFile.Read(new StringReader(lines), "gold.jsonl");
}
