using Chancery.Events;
using Chancery.Ontology;
using Chancery.Testing;

namespace Chancery.English.Tests.Events;

/// <summary>Which time expression is an event's date. The report is of Saturday, 27 September 2025.</summary>
public partial class FramesOverTreesTests
{
    private const string Past = "Tense=Past|VerbForm=Fin";

    [Theory]
    [InlineData($"Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root/{Past} seven//NUM/2/obj on//ADP/5/case Friday//PROPN/2/obl", "own", "2025-09-26")]
    [InlineData($"Friday//PROPN/3/nmod:poss 's//PART/1/case attack//NOUN/4/nsubj failed/fail/VERB/0/root/{Past}", "own", "2025-09-26")]
    [InlineData($"Police/police/NOUN/2/nsubj raided/raid/VERB/0/root/{Past} it//PRON/2/obj on//ADP/5/case Friday//PROPN/2/obl and//CCONJ/7/cc arrested/arrest/VERB/2/conj/{Past} seven//NUM/7/obj", "shared", "2025-09-26")]
    [InlineData($"France//PROPN/2/nsubj said/say/VERB/0/root/{Past} on//ADP/4/case Wednesday//PROPN/2/obl ,//PUNCT/2/punct a//DET/7/det day//NOUN/10/obl after//SCONJ/10/mark police//NOUN/10/nsubj arrested/arrest/VERB/2/advcl/{Past} seven//NUM/10/obj", "own", "2025-09-23")]
    [InlineData($"Talks/talk/NOUN/2/nsubj ended/end/VERB/0/root/{Past} on//ADP/4/case Friday//PROPN/2/obl ,//PUNCT/8/punct when//ADV/8/advmod troops//NOUN/8/nsubj:pass attacked/attack/VERB/4/acl:relcl/{Past} it//PRON/8/obj", "own", "2025-09-26")]
    [InlineData($"France//PROPN/2/nsubj waited/wait/VERB/0/root/{Past} ,//PUNCT/8/punct and//CCONJ/8/cc on//ADP/6/case Friday//PROPN/2/obl troops//NOUN/8/nsubj attacked/attack/VERB/2/conj/{Past} it//PRON/8/obj", "own", "2025-09-26")]
    public void An_act_has_the_time_of_its_words_or_of_what_it_shares_its_time_with(string sentence, string rule, string value)
    {
        var dated = DatedEvents(sentence);
        Assert.Contains(dated, codedEvent => codedEvent.Provenance["date"] == rule && codedEvent.Date!.Value == value);
    }

    [Theory]
    [InlineData($"France//PROPN/2/nsubj said/say/VERB/0/root/{Past} on//ADP/4/case Friday//PROPN/2/obl that//SCONJ/7/mark police//NOUN/7/nsubj arrested/arrest/VERB/2/ccomp/{Past} seven//NUM/7/obj")]
    [InlineData($"Police//NOUN/2/nsubj arrested/arrest/VERB/0/root/{Past} seven//NUM/2/obj after//SCONJ/6/mark they//PRON/6/nsubj met/meet/VERB/2/advcl/{Past} on//ADP/8/case Friday//PROPN/6/obl")]
    [InlineData("Police//NOUN/2/nsubj arrested/arrest/VERB/0/root/Tense=Past|VerbForm=Fin seven//NUM/2/obj")]
    public void The_time_of_another_act_is_not_its_time(string sentence) =>
        Assert.DoesNotContain(DatedEvents(sentence), codedEvent => codedEvent.Type == EventType.Coerce);

    [Fact]
    public void What_is_dated_after_the_report_has_not_happened()
    {
        var codedEvent = Assert.Single(DatedEvents("France//PROPN/2/nsubj meets/meet/VERB/0/root/Tense=Pres|VerbForm=Fin Kenya//PROPN/2/obj on//ADP/5/case Monday//PROPN/2/obl"));
        Assert.Equal(("2025-09-29", EventStatus.Announced, "date.ahead"), (codedEvent.Date!.Value, codedEvent.Status, codedEvent.Provenance["status"]));
    }

    [Fact]
    public void A_date_told_for_a_meeting_holds_for_what_is_said_in_it()
    {
        const string Meeting = $"France//PROPN/2/nsubj met/meet/VERB/0/root/{Past} Kenya//PROPN/2/obj on//ADP/5/case Friday//PROPN/2/obl";
        const string Demand = $"France//PROPN/2/nsubj condemned/condemn/VERB/0/root/{Past} Mali//PROPN/2/obj";
        Assert.Equal(["own", "meeting"], DatedEvents($"{Meeting}\n{Demand}").Select(codedEvent => codedEvent.Provenance["date"]));
        Assert.Single(DatedEvents($"{Meeting}\n¶ {Demand}"));
    }

    private static List<CodedEvent> DatedEvents(string lines)
    {
        var document = TreeText.ReadLines(lines, new NodaTime.LocalDate(2025, 9, 27));
        return [.. CodeWith(document, []).Where(codedEvent => codedEvent.Date is not null)];
    }
}
