using Chancery.Events;
using Chancery.Grammar;
using Chancery.Ontology;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.English.Tests.Events;

/// <summary>Where the conditions of a frame hold.</summary>
public partial class FramesOverTreesTests
{
    [Theory]
    [InlineData("Surgeon surgeon NOUN 3 nmod:poss\n's 's PART 1 case\nattack attack NOUN 0 root", true)]
    [InlineData("Panic panic NOUN 2 compound\nattack attack NOUN 0 root", false)]
    public void An_excluded_modifier_excludes_a_noun_frame_without_objects(string table, bool isEvent) =>
        Assert.Equal(isEvent, Code(table).Any(coded => coded.Provenance.GetValueOrDefault("frame") == "attack.noun"));

    [Theory]
    [InlineData("Walkout walkout NOUN 0 root\nby by ADP 3 case\nminers miner NOUN 1 nmod", true)]
    [InlineData("Nurses nurse NOUN 3 nmod:poss\n' ' PART 1 case\nwalkout walkout NOUN 0 root", true)]
    [InlineData("Teacher teacher NOUN 2 compound\nwalkout walkout NOUN 0 root", true)]
    [InlineData("Dockers docker NOUN 2 nsubj\nbegan begin VERB 0 root\na a DET 4 det\nwalkout walkout NOUN 2 obj", true)]
    [InlineData("Summit summit NOUN 2 compound\nwalkout walkout NOUN 0 root", false)]
    [InlineData("Frost frost NOUN 2 nsubj\nbegan begin VERB 0 root\na a DET 4 det\nwalkout walkout NOUN 2 obj", false)]
    public void The_subject_of_a_noun_frame_stands_where_a_noun_has_its_doer(string table, bool isEvent) =>
        Assert.Equal(isEvent, Code(table).Any(coded => coded.Provenance.GetValueOrDefault("frame") == "strike.noun"));

    [Theory]
    [InlineData("broke break VERB 0 root\noff b ADP 1 compound:prt\ntalks talk NOUN 1 obj", "break.off.talks")]
    [InlineData("took take VERB 0 root\nissue issue NOUN 1 obj\nwith with ADP 4 case\nOslo Oslo PROPN 2 nmod", "take.issue")]
    [InlineData("began begin VERB 0 root\na a DET 3 det\nfast fast NOUN 1 obl", "hunger.fast")]
    [InlineData("placed place VERB 0 root\nhim he PRON 1 obj\nunder under ADP 5 case\nhouse house NOUN 5 compound\narrest arrest NOUN 1 xcomp", "house.arrest")]
    [InlineData("gave give VERB 0 root\norders order NOUN 1 obj\nto to PART 4 mark\nclear clear VERB 2 acl VerbForm=Inf", "give.order")]
    public void A_condition_holds_wherever_the_parser_hung_the_word(string table, string frame)
    {
        var document = TreeText.Read(table);
        CodeWith(document, []);
        Assert.Contains(FrameTrials.Of(document, EnglishKnowledge.Load().Frames, EnglishKnowledge.Load().Operators), trial => trial.Frame.Id == frame && trial.Unmet is null);
    }

    [Fact]
    public void A_word_with_hyphens_has_the_frames_of_the_whole_word_at_its_head_alone()
    {
        var document = TreeText.Read("""
            Students student NOUN 2 nsubj
            staged stage VERB 0 root
            a a DET 6 det
            sit sit NOUN 6 compound
            - - PUNCT 4 punct
            in in NOUN 2 obj
            """);
        var text = document.Text.Replace(" - ", "-", StringComparison.Ordinal);
        var whole = new Document(text, "test", null);
        var starts = new[] { 0, 9, 16, 18, 21, 22 };
        var sentence = document.Get(TextLayers.Sentences)[0];
        whole.Set(TextLayers.Sentences, [sentence with
        {
            Span = new TextSpan(0, text.Length),
            Tokens = [.. sentence.Tokens.Select((token, index) => new Token(new TextSpan(starts[index], starts[index] + token.Span.Length)))],
        }]);
        whole.Set(GrammarLayers.Trees, document.Get(GrammarLayers.Trees));

        var coded = Assert.Single(CodeWith(whole, []));

        Assert.Equal((EventType.Protest, "in"), (coded.Type, whole.Surface(coded.Trigger)));
    }
}
