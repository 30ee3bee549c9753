using System.Collections.Immutable;
using Chancery.Evaluation.Places;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Places;

public sealed class PlaceFileTests
{
    [Fact]
    public void Names_have_coordinates_or_not()
    {
        var item = Assert.Single(Read("""{"id": "a", "text": "Paris, Atlantis", "toponyms": [{"start": 0, "end": 5, "name": "Paris", "lat": 48.85, "lon": 2.35}, {"start": 7, "end": 15, "lat": null}]}"""));

        Assert.Equal([new PlacedName(new TextSpan(0, 5), 48.85, 2.35), new PlacedName(new TextSpan(7, 15), null, null)], item.Names.ToArray());
    }

    [Theory]
    [InlineData("""{"start": 0, "end": 99}""", "CHY0132")]
    [InlineData("""{"start": 3, "end": 3}""", "CHY0132")]
    [InlineData("""{"start": 0}""", "CHY0131")]
    [InlineData("""{"start": 0, "end": 5, "lat": 1}""", "CHY0131")]
    [InlineData("""{"start": 0, "end": 5, "lat": 91, "lon": 0}""", "CHY0131")]
    [InlineData("""{"start": 0, "end": 5, "lat": "north", "lon": 0}""", "CHY0131")]
    public void What_can_not_be_read_is_told_with_its_line(string toponym, string code)
    {
        var fault = Assert.Throws<InputException>(() => Read($$"""{"id": "a", "text": "Paris", "toponyms": [{{toponym}}]}"""));

        Assert.StartsWith($"{code} gold.jsonl:1 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_once() => Assert.Equal("CHY0133", Assert.Throws<InputException>(() => Read("{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}")).Code);

    private static ImmutableArray<PlaceItem> Read(string lines) => PlaceFile.Read(new StringReader(lines), "gold.jsonl");
}
