using Chancery.Events;
using Chancery.Ontology;

namespace Chancery.English.Tests.Events;

/// <summary>One act told by two words of a sentence.</summary>
public partial class FramesOverTreesTests
{
    private const string Toll = """
        Kenyan kenyan ADJ 2 amod
        gunmen gunman NOUN 3 nsubj
        ambushed ambush VERB 0 root Tense=Past|VerbForm=Fin
        a a DET 6 det
        Somali somali ADJ 6 amod
        convoy convoy NOUN 3 obj
        , , PUNCT 8 punct
        killing kill VERB 3 advcl VerbForm=Ger
        two two NUM 11 nummod
        Somali somali ADJ 11 amod
        soldiers soldier NOUN 8 obj
        . . PUNCT 3 punct
        """;

    [Fact]
    public void An_attack_and_what_it_did_are_one_act()
    {
        var document = Document(Toll);
        var coded = Assert.Single(document.Get(EventLayers.Events));
        Assert.Equal((EventType.Assault, "ambushed"), (coded.Type, document.Surface(coded.Trigger)));
        Assert.Equal("killing", document.Surface(Assert.Single(coded.Mentions)));
    }

    [Fact]
    public void A_toll_of_others_is_an_act_of_its_own()
    {
        var coded = Code(Toll.Replace("Somali somali ADJ 11 amod", "Ethiopian ethiopian ADJ 11 amod", StringComparison.Ordinal));
        Assert.Equal(["SOM GOV", "ETH MIL"], coded.Select(act => Codes(act.Recipients)));
    }

    [Fact]
    public void The_victims_told_with_the_toll_are_those_of_the_attack()
    {
        var document = Document("""
            Kenyan kenyan ADJ 2 amod
            gunmen gunman NOUN 3 nsubj
            attacked attack VERB 0 root Tense=Past|VerbForm=Fin
            , , PUNCT 5 punct
            killing kill VERB 3 advcl VerbForm=Ger
            two two NUM 8 nummod
            Somali somali ADJ 8 amod
            soldiers soldier NOUN 5 obj
            . . PUNCT 3 punct
            """);
        var coded = Assert.Single(document.Get(EventLayers.Events));
        Assert.Equal("SOM MIL", Codes(coded.Recipients));
        Assert.Contains(coded.Evidence, span => document.Surface(span).EndsWith("soldiers", StringComparison.Ordinal));
    }
}
