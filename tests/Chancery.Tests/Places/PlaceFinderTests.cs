using Chancery.Grammar;
using Chancery.Places;
using Chancery.Testing;
using Chancery.Tests.Knowledge;
using Chancery.Text;

namespace Chancery.Tests.Places;

public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = new(Tables.Names);

    [Theory]
    [InlineData("in//ADP/3/case Peru//PROPN/1/obl", "Peru PER")]
    [InlineData("near//ADP/3/case Cusco//PROPN/1/obl", "Cusco PER")]
    [InlineData("near//ADP/4/case Cusco//PROPN/4/compound City//PROPN/1/obl", "Cusco City PER")]
    [InlineData("outside//ADP/3/case Lima//PROPN/1/obl", "Lima PER")]
    [InlineData("across//ADP/3/case Catalonia//PROPN/1/nmod", "Catalonia ESP")]
    [InlineData("in//ADP/4/case the//DET/4/det north//NOUN/1/obl of//ADP/6/case Peru//PROPN/4/nmod", "Peru PER")]
    [InlineData("in//ADP/3/case Côte//PROPN/1/obl d’Ivoire//PROPN/3/flat", "Côte d’Ivoire CIV")]
    public void A_known_name_after_a_preposition_of_place_is_the_place(string words, string place) => Assert.Equal(place, Find(words));

    [Theory]
    [InlineData("in//ADP/3/case Lima//PROPN/1/obl near//ADP/5/case Cusco//PROPN/1/obl", "Lima PER")]
    [InlineData("in//ADP/3/case Atlantis//PROPN/1/obl near//ADP/5/case Cusco//PROPN/1/obl", "Cusco PER")]
    [InlineData("in//ADP/3/case March//PROPN/1/obl in//ADP/5/case Kenya//PROPN/1/obl", "Kenya KEN")]
    public void Of_several_the_first_known_is_taken(string words, string place) => Assert.Equal(place, Find(words));

    [Theory]
    [InlineData("in//ADP/3/case March//PROPN/1/obl")]
    [InlineData("in//ADP/3/case Atlantis//PROPN/1/obl")]
    [InlineData("in//ADP/3/case Congress//PROPN/1/obl")]
    [InlineData("in//ADP/4/case Peruvian//ADJ/4/amod hands/hand/NOUN/1/obl")]
    [InlineData("by//ADP/3/case Peru//PROPN/1/obl")]
    [InlineData("Peru//PROPN/1/obj")]
    [InlineData("men/man/NOUN/1/obj in//ADP/4/case Peru//PROPN/2/nmod")] // of the men, not of the act
    public void No_place_without_a_preposition_of_place_and_a_known_name(string words) => Assert.Null(Find(words));

    private static string? Find(string words)
    {
        var document = TreeText.ReadLines($"Fighting/fight/VERB/0/root {words}");
        var place = Finder.Find(document, document.Get(TextLayers.Sentences)[0], document.Get(GrammarLayers.Trees)[0].Index, 0);
        return place is var (span, country, name) && document.Surface(span) == name ? $"{name} {country}" : null;
    }
}
