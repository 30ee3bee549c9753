using Chancery.Evaluation.Actors;
using Chancery.Ontology;

namespace Chancery.Evaluation.Tests.Actors;

public sealed class ActorScorerTests
{
    [Fact]
    public void Each_field_counts_where_the_gold_checks_it()
    {
        var scorer = new ActorScorer();
        Add(scorer, """{"country": "MLI", "code1": "GOV", "code2": "MIL"}""", "MLI MIL");
        Add(scorer, """{"country": "MLI"}""", "FRA GOV");
        Add(scorer, """{"code1": ""}""", "MLI");
        Add(scorer, """{"none": true}""", null);
        Add(scorer, """{"wiki": "Mali"}""", "MLI");

        var scores = scorer.Scores();

        Assert.Equal(100 * 2.0 / 3, scores["country"]!.Value, 6);
        Assert.Equal(100 * 2.0 / 3, scores["sector"]!.Value, 6);
        Assert.Equal(100, scores["sector.either"]);
        Assert.Equal((80, 4, 1), (scores["judged"], scorer.Judged, scorer.NotJudged));
    }

    [Theory]
    [InlineData("NGO", null, "NGO")]
    [InlineData("MNC", null, "BUS")]
    [InlineData("UNO", "UNO", null)]
    [InlineData("IGO MIL", "IGO", "MIL")]
    public void Bodies_of_no_country_are_read_as_the_data_has_them(string code, string? country, string? sector) =>
        Assert.Equal(new ActorAnswer(country, sector), ActorAnswer.Of(ActorCode.Parse(code)));

    private static void Add(ActorScorer scorer, string expected, string? code)
    {
        var line = $$"""{"id": "a", "text": "x", "expected": {{expected}}}""";
        scorer.Add(ActorFile.Read(new StringReader(line), "gold.jsonl")[0], code is null ? ActorAnswer.None : ActorAnswer.Of(ActorCode.Parse(code)));
    }
}
