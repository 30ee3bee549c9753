using Chancery.Evaluation.Actors;
using NodaTime;

namespace Chancery.Evaluation.Tests.Actors;

public sealed class ActorFileTests
{
    [Fact]
    public void Reads_what_is_wanted_and_when_and_near_what()
    {
        var items = Read("""
            {"id": "a", "text": "the junta", "context": "Malian", "query_date": "today", "query_date_iso": null, "known_country": "", "expected": {"country": "MLI", "code1": "GOV", "code2": "MIL"}}
            {"id": "b", "text": "Ann", "query_date_iso": "2011-12-01", "known_country": "Mali", "expected": {"country_not": "GBR"}}
            {"id": "c", "text": "a cat", "expected": {"none": true}}
            {"id": "d", "text": "the U.N.", "expected": {"wiki": "United Nations"}}
            """);

        Assert.Equal(("Malian", new LocalDate(2023, 3, 1)), (items[0].Context, items[0].Date));
        Assert.Equal(("Mali", new LocalDate(2011, 12, 1)), (items[1].Context, items[1].Date));
        Assert.True(items[1].Country.Accepts(null) && items[1].Country.Accepts("MLI") && !items[1].Country.Accepts("GBR"));
        Assert.True(items[2].Country.Accepts(null) && !items[2].Sector.Accepts("CVL"));
        Assert.Equal([true, true, true, false], items.Select(item => item.IsChecked));
    }

    [Theory]
    [InlineData("UNK")]
    [InlineData("JNK")]
    [InlineData("")]
    public void Unknown_and_junk_are_no_sectors(string code)
    {
        var item = Assert.Single(Read("""{"id": "a", "text": "x", "expected": {"code1": "CODE"}}""".Replace("CODE", code, StringComparison.Ordinal)));

        Assert.True(item.Sector.Accepts(null) && !item.Sector.Accepts("CVL"));
    }

    [Fact]
    public void Refuses_an_item_that_wants_nothing_and_a_date_that_is_none()
    {
        Assert.StartsWith("CHY0131 gold.jsonl:1 field \"expected\"", Fault("""{"id": "a", "text": "x"}"""), StringComparison.Ordinal);
        Assert.StartsWith("CHY0131 gold.jsonl:1 field \"query_date_iso\"", Fault("""{"id": "a", "text": "x", "query_date_iso": "2011", "expected": {}}"""), StringComparison.Ordinal);
    }

    private static string Fault(string line) => Assert.Throws<InputException>(() => Read(line)).Message;

    private static System.Collections.Immutable.ImmutableArray<ActorItem> Read(string text) => ActorFile.Read(new StringReader(text), "gold.jsonl");
}
