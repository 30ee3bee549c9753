using Chancery.Actors;
using Chancery.Actors.Pronouns;
using Chancery.Testing;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Tests.Actors.Pronouns;

public sealed class PronounLinkerTests
{
    private const string Table = """
        France France PROPN 2 nsubj
        warned warn VERB 0 root
        rebels rebel NOUN 2 obj Number=Plur

        It it PRON 2 nsubj
        sent send VERB 0 root
        troops troops NOUN 2 obj Number=Plur
        """;

    private static readonly HashSet<string> None = [];

    private static readonly ActorLexicon Lexicon = new(
        None, None, None, None, None, None, None, new HashSet<string> { "he" }, new HashSet<string> { "it" }, new HashSet<string> { "they" });

    [Fact]
    public void A_pronoun_takes_codes_and_place_of_the_phrase_chosen()
    {
        var phrases = Phrases();
        new PronounLinker(Lexicon).Link(phrases, Trees(), new LearnedPronounChooser(PronounWeights.Nearest));

        Assert.Equal(("FRA", "GOV", "actors.pronoun"), (phrases[2].Country, phrases[2].Sector, phrases[2].Rule));
        Assert.Equal(phrases[0].Span, phrases[2].Span);
    }

    [Fact]
    public void Candidates_stand_before_the_pronoun_the_nearest_first()
    {
        var chooser = new Nobody();
        var phrases = Phrases();
        new PronounLinker(Lexicon).Link(phrases, Trees(), chooser);

        Assert.Equal([phrases[1], phrases[0]], Assert.Single(chooser.Asked).Candidates);
        Assert.Null(phrases[2].Antecedent);
    }

    private static TreeIndex[] Trees() => [.. TreeText.Read(Table).Get(GrammarLayers.Trees).Select(tree => tree.Index)];

    private static List<Phrase> Phrases() =>
    [
        new() { SentenceIndex = 0, Head = 0, Words = (0, 0), Span = new TextSpan(0, 6), Country = "FRA", Sector = "GOV", IsSubject = true, Rule = "actors.country" },
        new() { SentenceIndex = 0, Head = 2, Words = (2, 2), Span = new TextSpan(14, 20), Sector = "REB", Role = "rebel", IsPlural = true },
        new() { SentenceIndex = 1, Head = 0, Words = (0, 0), Span = new TextSpan(21, 23), IsPronoun = true, IsSubject = true },
        new() { SentenceIndex = 1, Head = 2, Words = (2, 2), Span = new TextSpan(29, 35), Sector = "MIL", IsPlural = true },
    ];

    private sealed class Nobody : PronounChooser
    {
        public List<PronounQuestion> Asked { get; } = [];

        public override Phrase? Choose(PronounQuestion question)
        {
            Asked.Add(question);
            return null;
        }
    }
}
