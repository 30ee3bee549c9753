using Chancery.Places;

namespace Chancery.English.Tests.Events;

/// <summary>Where an event happened.</summary>
public partial class FramesOverTreesTests
{
    private const string Killed = """
        Rebels rebel NOUN 2 nsubj
        killed kill VERB 0 root Tense=Past|VerbForm=Fin
        five five NUM 4 nummod
        soldiers soldier NOUN 2 obj
        """;

    [Theory]
    [InlineData("in in ADP 6 case\nAleppo Aleppo PROPN 2 obl", "Aleppo SYR place.own City")]
    [InlineData("in in ADP 6 case\nKherson Kherson PROPN 4 nmod", "Kherson UKR place.object City")]
    [InlineData("in in ADP 8 case\nthe the DET 8 det\nBlack Black PROPN 8 compound\nSea Sea PROPN 2 obl", "Black Sea  place.own Sea")]
    [InlineData("near near ADP 8 case\nthe the DET 8 det\nSyrian syrian ADJ 8 amod\nborder border NOUN 2 obl", "the Syrian border SYR place.own Point")]
    [InlineData("near near ADP 7 case\nthe the DET 7 det\ncity city NOUN 2 obl\nof of ADP 9 case\nAleppo Aleppo PROPN 7 nmod", "Aleppo SYR place.own City")]
    [InlineData("and and CCONJ 6 cc\nwounded wound VERB 2 conj\nothers other NOUN 6 obj\nin in ADP 9 case\nAleppo Aleppo PROPN 6 obl", "Aleppo SYR place.conjunct City")]
    public void The_place_is_told_with_the_act_or_with_those_it_is_done_to(string words, string expected)
    {
        var place = Code($"{Killed}\n{words}")[0].Place;

        Assert.NotNull(place);
        Assert.Equal(expected, $"{place.Name} {place.Country} {place.Rule} {place.Precision}");
        Assert.Equal(place.Precision != PlacePrecision.Point, place.Latitude is not null);
    }

    [Theory]
    [InlineData("from from ADP 6 case\nAleppo Aleppo PROPN 4 nmod")] // whence they come
    [InlineData("in in ADP 6 case\nMarch March PROPN 2 obl")]
    [InlineData("with with ADP 7 case\nRussian russian ADJ 7 amod\nrifles rifle NOUN 2 obl")]
    [InlineData("on on ADP 6 case\nFriday Friday PROPN 2 obl")]
    public void No_place_is_told(string words) => Assert.Null(Code($"{Killed}\n{words}")[0].Place);
}
