using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Pipeline;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.English.Tests.Time;

public sealed class TimeStageTests
{
    private static readonly LocalDate Wednesday = new(2025, 9, 24);

    [Theory]
    [InlineData("They/they/PRON/2/nsubj met/meet/VERB/0/root/Tense=Past|VerbForm=Fin on//ADP/4/case Friday//PROPN/2/obl", "2025-09-19")]
    [InlineData("They/they/PRON/3/nsubj will//AUX/3/aux/VerbForm=Fin meet//VERB/0/root/VerbForm=Inf on//ADP/5/case Friday//PROPN/3/obl", "2025-09-26")]
    [InlineData("They/they/PRON/2/nsubj meet//VERB/0/root/Tense=Pres|VerbForm=Fin on//ADP/4/case Friday//PROPN/2/obl", "2025-09-26")]
    [InlineData("They/they/PRON/3/nsubj have//AUX/3/aux/Tense=Pres|VerbForm=Fin met/meet/VERB/0/root/Tense=Past|VerbForm=Part on//ADP/5/case Friday//PROPN/3/obl", "2025-09-19")]
    [InlineData("They/they/PRON/2/nsubj agreed/agree/VERB/0/root/Tense=Past|VerbForm=Fin to//PART/4/mark meet//VERB/2/xcomp/VerbForm=Inf on//ADP/6/case Friday//PROPN/4/obl", "2025-09-26")]
    [InlineData("They/they/PRON/2/nsubj began/begin/VERB/0/root/Tense=Past|VerbForm=Fin to//PART/4/mark withdraw//VERB/2/xcomp/VerbForm=Inf on//ADP/6/case Friday//PROPN/4/obl", "2025-09-19")]
    [InlineData("Talks/talk/NOUN/3/nsubj:pass are/be/AUX/3/aux:pass/Tense=Pres|VerbForm=Fin scheduled/schedule/VERB/0/root/Tense=Past|VerbForm=Part for//ADP/5/case Friday//PROPN/3/obl", "2025-09-26")]
    [InlineData("He/he/PRON/2/nsubj waited/wait/VERB/0/root/Tense=Past|VerbForm=Fin until//ADP/4/case Friday//PROPN/2/obl", "/2025-09-26")]
    public void A_weekday_lies_where_the_tense_over_it_tells(string sentence, string value) => Assert.Equal(value, Assert.Single(Times(sentence).Expressions).Value);

    [Fact]
    public void In_ten_days_is_a_time_only_ahead()
    {
        Assert.Empty(Times("They/they/PRON/2/nsubj built/build/VERB/0/root/Tense=Past|VerbForm=Fin it//PRON/2/obj in//ADP/6/case ten//NUM/6/nummod days/day/NOUN/2/obl").Expressions);
        Assert.Equal("2025-10-04", Assert.Single(Times("They/they/PRON/3/nsubj will//AUX/3/aux/VerbForm=Fin meet//VERB/0/root/VerbForm=Inf in//ADP/6/case ten//NUM/6/nummod days/day/NOUN/3/obl").Expressions).Value);
    }

    [Fact]
    public void A_weekday_within_a_name_is_no_time()
    {
        var document = TreeText.ReadLines("Sunday//PROPN/2/compound Briggs//PROPN/3/nsubj spoke/speak/VERB/0/root/Tense=Past|VerbForm=Fin on//ADP/5/case Monday//PROPN/3/obl", Wednesday);
        var times = Times(document, [new Mention(0, 0, 1, new TextSpan(0, 13), EntityType.Person, new Provenance("entities", "test"))]);
        Assert.Equal("2025-09-22", Assert.Single(times.Expressions).Value);
    }

    [Theory]
    [InlineData("SEOUL//PROPN/0/root ,//PUNCT/1/punct March//PROPN/1/nmod 11//NUM/3/nummod ,//PUNCT/3/punct 2025//NUM/3/nummod --//PUNCT/1/punct", "2025-03-11")]
    [InlineData("Published/publish/VERB/0/root 26//NUM/3/nummod September//PROPN/1/obl 2025//NUM/3/nummod", "2025-09-26")]
    public void A_report_without_date_takes_that_of_its_dateline(string first, string date)
    {
        var document = TreeText.ReadLines($"{first}\nThey/they/PRON/2/nsubj met/meet/VERB/0/root/Tense=Past|VerbForm=Fin yesterday//NOUN/2/obl");
        var times = Times(document, []);
        Assert.Equal((date, DateOrigin.Dateline), (NodaTime.Text.LocalDatePattern.Iso.Format(times.Report.Date!.Value), times.Report.Origin!.Value));
        Assert.Equal(times.Report.Date.Value.PlusDays(-1), NodaTime.Text.LocalDatePattern.Iso.Parse(times.Expressions[^1].Value!).Value);
    }

    [Theory]
    [InlineData("SEOUL//PROPN/0/root ,//PUNCT/1/punct March//PROPN/1/nmod 11//NUM/3/nummod --//PUNCT/1/punct")]
    [InlineData("It//PRON/2/nsubj ended/end/VERB/0/root/Tense=Past|VerbForm=Fin on//ADP/5/case 26//NUM/5/nummod September//PROPN/2/obl 2024//NUM/5/nummod")]
    public void Without_a_year_or_in_a_sentence_it_is_no_report_date(string first)
    {
        var document = TreeText.ReadLines($"{first}\nThey/they/PRON/2/nsubj met/meet/VERB/0/root/Tense=Past|VerbForm=Fin yesterday//NOUN/2/obl");
        var times = Times(document, []);
        Assert.Equal(ReportDate.Unknown, times.Report);
        Assert.Null(times.Expressions[^1].Value);
    }

    [Fact]
    public void A_given_date_goes_before_the_dateline()
    {
        var document = TreeText.ReadLines("SEOUL//PROPN/0/root ,//PUNCT/1/punct March//PROPN/1/nmod 11//NUM/3/nummod ,//PUNCT/3/punct 2025//NUM/3/nummod --//PUNCT/1/punct", Wednesday);
        Assert.Equal(new ReportDate(Wednesday, DateOrigin.Given, null), Times(document, []).Report);
    }

    private static ReportTimes Times(string sentence) => Times(TreeText.ReadLines(sentence, Wednesday), []);

    private static ReportTimes Times(Document document, ImmutableArray<Mention> names)
    {
        document.Set(EntityLayers.Mentions, names);
        new TimeStage(EnglishKnowledge.Load().Times).Annotate([document], CancellationToken.None);
        return document.Get(TimeLayers.Times);
    }
}
