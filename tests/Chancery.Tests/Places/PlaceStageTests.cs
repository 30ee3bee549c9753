using Chancery.Entities;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Pipeline;
using Chancery.Places;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Tests.Places;

public sealed class PlaceStageTests
{
    private static readonly PlaceLexicon Words = new(
        Set("in", "near"), Set("on"), Set("to"), Set("from"), Set("province", "state"), Set("city", "town"), Set("northern"), Set("bridge"), Set("Reading"), Set("say", "urge"));

    private static readonly Gazetteer Gazetteer = new(GazetteerWriter.Write(
    [
        Named(new Place(0, "Peru", PlaceKind.Country, "PER", "", -10, -75.25)),
        Named(new Place(0, "Kenya", PlaceKind.Country, "KEN", "", 1, 38)),
        Named(new Place(0, "Lima", PlaceKind.City, "PER", "15", -12.04, -77.03, 7_737_002, "PPLC")),
        Named(new Place(0, "Lima", PlaceKind.City, "USA", "OH", 40.74, -84.1, 37_592, "PPLA2")),
        Named(new Place(0, "Ohio", PlaceKind.Region, "USA", "OH", 40.25, -83, 11_000_000)),
        Named(new Place(0, "Cusco", PlaceKind.City, "PER", "08", -13.53, -71.97, 312_140, "PPLA")),
        Named(new Place(0, "Cusco", PlaceKind.Region, "PER", "08", -13.1, -72.2, 900_000)),
        Named(new Place(0, "Reading", PlaceKind.City, "GBR", "ENG", 51.46, -0.97, 244_070, "PPLA2")),
        Named(new Place(0, "Black Sea", PlaceKind.Sea, "", "", 43, 34)),
        Named(new Place(0, "Obo", PlaceKind.City, "CAF", "08", 5.4, 26.49, 12_887, "PPLA")),
    ]));

    private static readonly (string Key, KnownName Name)[] Known =
    [
        ("Peru", new(NameKind.Country, "Peru", ActorCode.Parse("PER"))),
        ("Peruvian", new(NameKind.People, "Peru", ActorCode.Parse("PER"))),
        ("Kenya", new(NameKind.Country, "Kenya", ActorCode.Parse("KEN"))),
        ("Kenyans", new(NameKind.People, "Kenya", ActorCode.Parse("KEN"))),
        ("Cusco", new(NameKind.City, "Cusco", ActorCode.Parse("PER"))),
        ("Reading", new(NameKind.City, "Reading", ActorCode.Parse("GBR"))),
    ];

    private static readonly NameTable Names = new(new WordIndex([.. Known.Select(known => known.Key)]), number => [Known[number].Name]);

    private static readonly PlaceStage Stage = new(Names, Gazetteer, Words);

    [Theory]
    [InlineData("fighting/fight/VERB/0/root near//ADP/3/case Cusco//PROPN/1/obl", "Cusco City PER Literal")]
    [InlineData("Cusco//PROPN/2/compound province//NOUN/0/root", "Cusco Region PER Modifier")]
    [InlineData("Peruvian//ADJ/2/amod troops/troop/NOUN/0/root", "Peruvian Country PER Modifier")]
    [InlineData("Kenyans//NOUN/2/nsubj left/leave/VERB/0/root", "Kenyans Country KEN People")]
    [InlineData("Peru//PROPN/2/nsubj urged/urge/VERB/0/root Kenya//PROPN/2/obj", "Peru Country PER Metonym; Kenya Country KEN Metonym")]
    [InlineData("in//ADP/2/case Peru//PROPN/0/root", "Peru Country PER Literal")]
    [InlineData("off//ADP/4/case the//DET/4/det Black//PROPN/4/compound Sea//PROPN/0/root", "Black Sea Sea  Literal")]
    [InlineData("Reading//PROPN/2/nsubj helps/help/VERB/0/root", "")] // without the head's support
    [InlineData("lima//NOUN/0/root beans/bean/NOUN/1/conj", "")]
    public void Names_are_found_with_their_place_and_use(string words, string expected) => Assert.Equal(expected, Read(words));

    [Theory]
    [InlineData("in//ADP/2/case Lima//PROPN/0/root ,//PUNCT/4/punct Ohio//PROPN/2/appos", "Lima City USA Literal; Ohio Region USA Literal")]
    [InlineData("in//ADP/2/case Lima//PROPN/0/root ,//PUNCT/4/punct Peru//PROPN/2/appos", "Lima City PER Literal; Peru Country PER Literal")]
    public void What_follows_a_name_tells_what_contains_it(string words, string expected) => Assert.Equal(expected, Read(words, (1, 1), (3, 3)));

    [Fact]
    public void The_entity_head_supports_common_words() => Assert.Equal("Reading City GBR Literal", Read("in//ADP/2/case Reading//PROPN/0/root", (1, 1)));

    [Fact]
    public void A_place_in_an_unknown_name_tells_where_it_is()
    {
        var toponym = Assert.Single(Toponyms("in//ADP/3/case Lima//PROPN/3/compound Cathedral//PROPN/0/root", (1, 2)));

        Assert.Equal((true, PlacePrecision.Point, "PER"), (toponym.IsWithin, toponym.Precision, toponym.Place?.Country));
    }

    [Fact]
    public void An_unknown_place_stays_unknown()
    {
        var toponym = Assert.Single(Toponyms("in//ADP/2/case Atlantis//PROPN/0/root", (1, 1)));

        Assert.Empty(toponym.Candidates);
        Assert.Null(toponym.Precision);
    }

    [Fact]
    public void A_small_namesake_in_a_country_that_is_hardly_named_is_not_it()
    {
        const string obo = "in//ADP/2/case Obo//PROPN/0/root";
        var others = string.Join('\n', Enumerable.Repeat("in//ADP/2/case Peru//PROPN/0/root", 9));

        Assert.Equal("CAF", Toponyms(obo, (1, 1))[0].Place?.Country);
        Assert.Null(Toponyms($"{obo}\n{others}", (1, 1))[0].Place);
    }

    [Fact]
    public void Other_candidates_are_kept_the_likeliest_first()
    {
        var toponym = Assert.Single(Toponyms("in//ADP/2/case Lima//PROPN/0/root", (1, 1)));

        Assert.Equal(["PER", "USA"], toponym.Candidates.Select(candidate => candidate.Place.Country));
        Assert.True(toponym.Candidates[0].Score > toponym.Candidates[1].Score);
    }

    private static string Read(string words, params (int First, int Last)[] places) => string.Join("; ", Toponyms(words, places).Select(toponym =>
        $"{Document(words).Surface(toponym.Span)} {toponym.Place?.Kind} {toponym.Place?.Country} {toponym.Use}"));

    private static Toponym[] Toponyms(string words, params (int First, int Last)[] places)
    {
        var document = Document(words);
        var sentence = document.Get(TextLayers.Sentences)[0];
        document.Set(EntityLayers.Mentions, [.. places.Select(place => new Mention(0, place.First, place.Last, sentence.SpanOf(place.First, place.Last), EntityType.Location, new Provenance("entities", "test")))]);
        Stage.Annotate([document], CancellationToken.None);
        return [.. document.Get(PlaceLayers.Toponyms)];
    }

    private static Document Document(string words) => TreeText.ReadLines(words);

    private static NamedPlace Named(Place place) => new(place, [place.Name], []);

    private static HashSet<string> Set(params string[] words) => words.ToHashSet(StringComparer.Ordinal);
}
