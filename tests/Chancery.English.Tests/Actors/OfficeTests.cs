using Chancery.Actors;
using Chancery.Knowledge;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.English.Tests.Actors;

/// <summary>Persons known by office are coded by the day of the report.</summary>
public sealed class OfficeTests
{
    [Theory]
    [InlineData("2015-06-01", "FRA GOV", "president")]
    [InlineData("2018-06-01", "FRA ELI", "former president")]
    public void An_office_holds_in_its_time_only(string date, string codes, string office)
    {
        var text = "François Hollande met the press on Monday.";
        var document = EnglishPipeline.Load().Read(text, NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Document;

        var actor = Assert.Single(document.Get(ActorLayers.Actors), actor => document.Surface(actor.Span) == "François Hollande");
        Assert.Equal((codes, office), (string.Join(", ", actor.Codes), actor.Office));
    }

    [Theory]
    [InlineData("2005-06-01", "AFG REB")]
    [InlineData("2022-06-01", "AFG GOV")]
    public void A_group_in_power_is_the_government(string date, string codes)
    {
        var document = EnglishPipeline.Load().Read("The Taliban met the press on Monday.", NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Document;

        Assert.Contains(document.Get(ActorLayers.Actors), actor => document.Surface(actor.Span) == "The Taliban" && string.Join(", ", actor.Codes) == codes);
    }

    [Fact]
    public void A_users_own_knowledge_goes_before_ours_and_stands_in_the_versions()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.tsv");
        try
        {
            var entry = new KnownName(NameKind.Organization, "Taliban", ActorCode.Parse("AFG PTY"));
            OwnKnowledgeFile.Write(new OwnKnowledge([new OwnName(["Taliban"], entry, "own.yaml:1")], []), path);
            var record = EnglishPipeline.Load(new EnglishOptions { KnowledgePath = path }).Read("The Taliban met the press on Monday.");

            Assert.Contains(record.Document.Get(ActorLayers.Actors), actor => string.Join(", ", actor.Codes) == "AFG PTY");
            Assert.Matches("^[0-9.]+\\+user-[0-9a-f]{8}$", record.Versions.Knowledge);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Without_a_date_the_latest_term_is_taken_and_told()
    {
        var document = EnglishPipeline.Load().Read("Aníbal Fernández met the press on Monday.").Document;

        Assert.Contains(document.Get(ActorLayers.Actors), actor => actor.Provenance.Rule == "actors.leader:latest-term");
    }

    [Fact]
    public void An_office_that_the_phrase_tells_is_kept()
    {
        var document = EnglishPipeline.Load().Read("Peruvian Justice Minister Ramiro Ochoa spoke in Lima.", new LocalDate(2020, 1, 1)).Document;

        Assert.Contains(document.Get(ActorLayers.Actors), actor => actor.Office is "justice minister");
    }
}
