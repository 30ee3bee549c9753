using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Pronouns;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.English.Tests.Events;

/// <summary>The event coder over hand-made trees, frames alone: no model is needed.</summary>
public partial class FramesOverTreesTests
{
    [Fact]
    public void Codes_an_active_clause_with_doer_and_owner_of_the_object()
    {
        var coded = One("""
            Washington Washington PROPN 3 nsubj
            has have AUX 3 aux
            revoked revoke VERB 0 root Tense=Past|VerbForm=Part
            the the DET 5 det
            visa visa NOUN 3 obj
            of of ADP 7 case
            Gustavo Gustavo PROPN 5 nmod
            Petro Petro PROPN 7 flat
            . . PUNCT 3 punct
            """);
        Assert.Equal(EventType.Sanction, coded.Type);
        Assert.Equal(EventStatus.Occurred, coded.Status);
        Assert.Equal("USA GOV", Codes(coded.Actors));
        Assert.Equal("COL GOV", Codes(coded.Recipients));
    }

    [Fact]
    public void Takes_the_doer_of_a_passive_from_its_by_phrase()
    {
        var coded = One("""
            Two two NUM 2 nummod
            diplomats diplomat NOUN 4 nsubj:pass
            were be AUX 4 aux:pass
            expelled expel VERB 0 root Tense=Past|VerbForm=Part
            by by ADP 6 case
            Poland Poland PROPN 4 obl:agent
            . . PUNCT 4 punct
            """);
        Assert.Equal((EventType.Sanction, "POL GOV"), (coded.Type, Codes(coded.Actors)));
    }

    [Fact]
    public void Makes_the_noun_of_a_light_verb_the_event_and_its_subject_the_doer()
    {
        var coded = One("""
            Canada Canada PROPN 2 nsubj
            imposed impose VERB 0 root Tense=Past|VerbForm=Fin
            sanctions sanction NOUN 2 obj
            on on ADP 5 case
            Belarus Belarus PROPN 2 obl
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Sanction, "CAN GOV", "BLR GOV"), (coded.Type, Codes(coded.Actors), Codes(coded.Recipients)));
        Assert.Equal("sanctions", coded.Trigger.Surface);
    }

    [Fact]
    public void An_operator_decides_the_type_of_the_act_it_governs()
    {
        var coded = One("""
            Japan Japan PROPN 2 nsubj
            agreed agree VERB 0 root Tense=Past|VerbForm=Fin
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp VerbForm=Inf
            its its PRON 6 nmod:poss
            troops troop NOUN 4 obj
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Agree, "JPN GOV"), (coded.Type, Codes(coded.Actors)));
    }

    [Fact]
    public void A_negated_act_has_not_happened()
    {
        var coded = One("""
            Iran Iran PROPN 4 nsubj
            has have AUX 4 aux
            not not PART 4 advmod
            expelled expel VERB 0 root Tense=Past|VerbForm=Part
            the the DET 6 det
            ambassador ambassador NOUN 4 obj
            . . PUNCT 4 punct
            """);
        Assert.Equal(EventStatus.Negated, coded.Status);
    }

    [Fact]
    public void An_act_that_should_have_been_done_is_hypothetical_and_its_speaker_kept()
    {
        var coded = One("""
            Benedetti Benedetti PROPN 2 nsubj
            said say VERB 0 root Tense=Past|VerbForm=Fin
            Netanyahu Netanyahu PROPN 5 nmod:poss
            's 's PART 3 case
            visa visa NOUN 9 nsubj:pass
            should should AUX 9 aux VerbForm=Fin
            have have AUX 9 aux
            been be AUX 9 aux:pass
            revoked revoke VERB 2 ccomp Tense=Past|VerbForm=Part
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Sanction, EventStatus.Hypothetical), (coded.Type, coded.Status));
        Assert.Equal("ISR GOV", Codes(coded.Recipients));
        Assert.Equal("Benedetti", Assert.Single(coded.Attribution));
    }

    [Fact]
    public void What_somebody_else_asserts_is_alleged()
    {
        var coded = One("""
            Ukraine Ukraine PROPN 2 nsubj
            said say VERB 0 root Tense=Past|VerbForm=Fin
            that that SCONJ 5 mark
            Russia Russia PROPN 5 nsubj
            shelled shell VERB 2 ccomp Tense=Past|VerbForm=Fin
            Kharkiv Kharkiv PROPN 5 obj
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Assault, EventStatus.Alleged, "RUS GOV"), (coded.Type, coded.Status, Codes(coded.Actors)));
        Assert.Equal("Ukraine", Assert.Single(coded.Attribution));
    }

    [Fact]
    public void Both_sides_of_a_meeting_are_actors()
    {
        var coded = One("""
            Kenya Kenya PROPN 2 nsubj
            held hold VERB 0 root Tense=Past|VerbForm=Fin
            talks talk NOUN 2 obj
            with with ADP 5 case
            Uganda Uganda PROPN 3 nmod
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Consult, "KEN GOV, UGA GOV", ""), (coded.Type, Codes(coded.Actors), Codes(coded.Recipients)));
    }

    [Fact]
    public void An_act_told_twice_is_one_event_with_a_mention()
    {
        var events = Code("""
            Poland Poland PROPN 2 nsubj
            expelled expel VERB 0 root Tense=Past|VerbForm=Fin
            two two NUM 4 nummod
            diplomats diplomat NOUN 2 obj
            . . PUNCT 2 punct

            The the DET 2 det
            expulsion expulsion NOUN 6 nsubj
            of of ADP 5 case
            the the DET 5 det
            diplomats diplomat NOUN 2 nmod
            surprised surprise VERB 0 root Tense=Past|VerbForm=Fin
            many many ADJ 6 obj
            . . PUNCT 6 punct
            """);
        Assert.Single(Assert.Single(events).Mentions);
    }

    [Fact]
    public void A_judging_word_after_as_is_the_accusation_of_whoever_judges()
    {
        var coded = One("""
            Ankara Ankara PROPN 2 nsubj
            branded brand VERB 0 root Tense=Past|VerbForm=Fin
            Greece Greece PROPN 5 nmod:poss
            's 's PART 3 case
            remarks remark NOUN 2 obj
            as as ADP 7 case
            reckless reckless ADJ 2 obl
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Accuse, "reckless", "TUR GOV", "GRC GOV"), (coded.Type, coded.Trigger.Surface, Codes(coded.Actors), Codes(coded.Recipients)));
    }

    [Fact]
    public void A_refused_visa_is_a_sanction_and_no_refusal()
    {
        var coded = One("""
            Algeria Algeria PROPN 2 nsubj
            denied deny VERB 0 root Tense=Past|VerbForm=Fin
            a a DET 4 det
            visa visa NOUN 2 obj
            to to ADP 6 case
            Spain Spain PROPN 2 obl
            . . PUNCT 2 punct
            """);
        Assert.Equal((EventType.Sanction, "ESP GOV"), (coded.Type, Codes(coded.Recipients)));
    }

    [Fact]
    public void The_phrase_right_behind_an_event_noun_is_its_own_wherever_the_parser_hung_it()
    {
        var events = Code("""
            Chad Chad PROPN 2 nsubj
            demanded demand VERB 0 root Tense=Past|VerbForm=Fin
            an a DET 4 det
            inquiry inquiry NOUN 2 obj
            into into ADP 8 case
            French French ADJ 8 amod
            air air NOUN 8 compound
            strikes strike NOUN 4 nmod
            against against ADP 10 case
            Niger Niger PROPN 4 nmod
            . . PUNCT 2 punct
            """);
        var strikes = Assert.Single(events, coded => coded.Type == EventType.Assault);
        Assert.Equal(("FRA GOV", "NER GOV"), (Codes(strikes.Actors), Codes(strikes.Recipients)));
    }

    [Fact]
    public void Phrases_that_the_parser_chained_behind_an_event_noun_are_its_own()
    {
        var arrest = Assert.Single(Code("""
            Arrest arrest NOUN 0 root
            of of ADP 4 case
            the the DET 4 det
            editor editor NOUN 1 nmod
            by by ADP 6 case
            Turkey Turkey PROPN 4 nmod
            . . PUNCT 1 punct
            """));
        Assert.Equal(("TUR GOV", "tree"), (Codes(arrest.Actors), arrest.Provenance["recipients"]));

        var attack = Assert.Single(Code("""
            Attack attack NOUN 0 root
            by by ADP 3 case
            Chad Chad PROPN 1 nmod
            on on ADP 5 case
            Niger Niger PROPN 3 nmod
            . . PUNCT 1 punct
            """));
        Assert.Equal(("TCD GOV", "NER GOV"), (Codes(attack.Actors), Codes(attack.Recipients)));
    }

    [Fact]
    public void Whom_means_the_person_named_right_before_it()
    {
        var document = TreeText.Read("""
            Oslo Oslo PROPN 2 nsubj
            mentioned mention VERB 0 root Tense=Past|VerbForm=Fin
            a a DET 4 det
            plot plot NOUN 2 obj
            of of ADP 6 case
            Maduro Maduro PROPN 4 nmod
            , , PUNCT 10 punct
            whom whom PRON 10 obj PronType=Rel
            it it PRON 10 nsubj
            accuses accuse VERB 4 acl:relcl Tense=Pres|VerbForm=Fin
            . . PUNCT 2 punct
            """, new NodaTime.LocalDate(2025, 9, 27));
        var span = document.Get(TextLayers.Sentences)[0].SpanOf(5, 5);
        var coded = Assert.Single(CodeWith(document, [new Mention(0, 5, 5, span, EntityType.Person, default)]), coded => coded.Type == EventType.Accuse);
        Assert.Equal("VEN GOV", Codes(coded.Recipients));
    }

    [Fact]
    public void Provenance_tells_how_each_side_was_found_and_coded()
    {
        var coded = Assert.Single(Code("""
            Poland Poland PROPN 2 nsubj
            arrested arrest VERB 0 root Tense=Past|VerbForm=Fin
            the the DET 4 det
            soldier soldier NOUN 2 obj Number=Sing
            . . PUNCT 2 punct
            """));
        Assert.Equal("POL MIL", Codes(coded.Recipients));
        Assert.Equal(("tree", "actors.country"), (coded.Provenance["actors"], coded.Provenance["actors.codes"]));
        Assert.Equal(("tree", "actors.country-of-report"), (coded.Provenance["recipients"], coded.Provenance["recipients.codes"]));
    }

    [Fact]
    public void A_quotation_mark_never_closed_ends_with_its_paragraph()
    {
        var document = Document("""
            Norway Norway PROPN 2 nsubj
            said say VERB 0 root Tense=Past|VerbForm=Fin
            “ “ PUNCT 5 punct
            ships ship NOUN 5 nsubj
            sailed sail VERB 2 ccomp Tense=Past|VerbForm=Fin
            . . PUNCT 2 punct

            Boats boat NOUN 2 nsubj
            sank sink VERB 0 root Tense=Past|VerbForm=Fin
            . . PUNCT 2 punct

            ¶
            Poland Poland PROPN 2 nsubj
            expelled expel VERB 0 root Tense=Past|VerbForm=Fin
            two two NUM 4 nummod
            diplomats diplomat NOUN 2 obj
            . . PUNCT 2 punct
            """);
        Assert.Equal([0, 1], document.Get(AttributionLayers.Statements).Select(statement => statement.SentenceIndex));
        var coded = Assert.Single(document.Get(EventLayers.Events), coded => coded.Type == EventType.Sanction);
        Assert.Equal(EventStatus.Occurred, coded.Status);
        Assert.Empty(coded.Attribution);
    }

    private static (EventType Type, EventStatus Status, ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients, (string Surface, int Start) Trigger, List<string> Attribution) One(string table)
    {
        var document = Document(table);
        var coded = Assert.Single(document.Get(EventLayers.Events));
        return (coded.Type, coded.Status, coded.Actors, coded.Recipients, (document.Surface(coded.Trigger), coded.Trigger.Start),
            [.. coded.Attribution.Select(link => link.Span is { } span ? document.Surface(span) : "")]);
    }

    [Fact]
    public void Of_two_acts_joined_by_and_neither_governs_the_other()
    {
        var events = Code("""
            Norway Norway PROPN 2 nsubj
            rejected reject VERB 0 root VerbForm=Fin|Tense=Past
            the the DET 4 det
            offer offer NOUN 2 obj
            and and CCONJ 6 cc
            expelled expel VERB 2 conj VerbForm=Fin|Tense=Past
            the the DET 9 det
            Russian Russian ADJ 9 amod
            envoy envoy NOUN 6 obj
            . . PUNCT 2 punct
            """);

        Assert.Equal([(EventType.Reject, EventStatus.Occurred), (EventType.Sanction, EventStatus.Occurred)], events.Select(coded => (coded.Type, coded.Status)));
    }

    [Theory]
    [InlineData("recalled recall", "the the DET 4 det\nambassador ambassador NOUN 2 obj", "161", -4.0)]
    [InlineData("shelled shell", "the the DET 4 det\nport port NOUN 2 obj", "194", -10.0)]
    [InlineData("vetoed veto", "the the DET 4 det\nresolution resolution NOUN 2 obj", "129", -5.0)]
    public void The_code_is_that_of_the_frame_or_else_of_its_mode(string verb, string rest, string cameo, double intensity)
    {
        var coded = Assert.Single(Code($"Norway Norway PROPN 2 nsubj\n{verb} VERB 0 root VerbForm=Fin|Tense=Past\n{rest}\n. . PUNCT 2 punct"));

        Assert.Equal((cameo, intensity), (coded.Cameo, coded.Intensity));
    }

    [Fact]
    public void An_act_that_did_not_happen_keeps_its_code()
    {
        var events = Code("""
            Norway Norway PROPN 4 nsubj
            did do AUX 4 aux VerbForm=Fin|Tense=Past
            not not PART 4 advmod
            recall recall VERB 0 root VerbForm=Inf
            the the DET 6 det
            ambassador ambassador NOUN 4 obj
            . . PUNCT 4 punct
            """);

        Assert.Equal((EventStatus.Negated, "161"), Assert.Single(events) is var coded ? (coded.Status, coded.Cameo) : default);
    }

    private static ImmutableArray<CodedEvent> Code(string table) => Document(table).Get(EventLayers.Events);

    private static Document Document(string table)
    {
        var document = TreeText.Read(table, new NodaTime.LocalDate(2025, 9, 27));
        CodeWith(document, []);
        return document;
    }

    private static ImmutableArray<CodedEvent> CodeWith(Document document, ImmutableArray<Mention> names)
    {
        var knowledge = EnglishKnowledge.Load();
        document.Set(EntityLayers.Mentions, names);
        document.Set(EventLayers.Tags, [.. document.Get(TextLayers.Sentences).Select(sentence => new EventTags(
            [.. new float[sentence.Tokens.Length * EventTags.TypeCount]], [.. new float[sentence.Tokens.Length * EventTags.StatusCount]]))]);
        new ActorStage(knowledge.Names, knowledge.Roles, knowledge.Actors, PronounWeights.Nearest).Annotate([document], CancellationToken.None);
        new TimeStage(knowledge.Times).Annotate([document], CancellationToken.None);
        new PlaceStage(knowledge.Names, knowledge.Places, knowledge.PlaceWords).Annotate([document], CancellationToken.None);
        new AttributionStage(knowledge.Operators.Reporting).Annotate([document], CancellationToken.None);
        new EventStage(knowledge.Frames, knowledge.Operators, knowledge.PlaceWords, PartyWeights.PathsAlone, knowledge.Cameo, CombinationOptions.FramesAlone).Annotate([document], CancellationToken.None);
        return document.Get(EventLayers.Events);
    }

    private static string Codes(ImmutableArray<Participant> participants) => string.Join(", ", participants.SelectMany(participant => participant.Codes));
}
