using Chancery.Coreference;
using Chancery.Text;

namespace Chancery.Tests.Coreference;

public sealed class CandidateFinderTests
{
    [Fact]
    public void Candidates_are_bounded_however_long_the_report()
    {
        var finder = new CandidateFinder();
        for (var word = 0; word < 5000; word++)
            finder.Add(Reference(word / 200, word % 200, word % 3 == 0 ? "army" : $"noun{word}"));

        Assert.InRange(finder.Find(Reference(25, 0, "army")).Count, 1, 60);
        Assert.InRange(finder.Find(Reference(25, 0, "it", ReferenceKind.Pronoun, "3SN")).Count, 1, 40);
    }

    [Fact]
    public void The_same_head_is_found_at_any_distance_and_he_is_neither_she_nor_many()
    {
        var finder = new CandidateFinder();
        finder.Add(Reference(0, 0, "treaty"));
        finder.Add(Reference(39, 0, "she", ReferenceKind.Pronoun, "3SF"));
        finder.Add(Reference(39, 1, "soldier", number: "plural"));
        finder.Add(Reference(39, 2, "minister"));

        Assert.Equal("treaty", finder.Find(Reference(40, 0, "treaty"))[^1].Lemma);
        Assert.Equal(["minister"], finder.Find(Reference(40, 0, "he", ReferenceKind.Pronoun, "3SM")).Select(candidate => candidate.Lemma));
    }

    private static Reference Reference(int sentence, int word, string lemma, ReferenceKind kind = ReferenceKind.Definite, string form = "definite", string number = "singular") => new()
    {
        SentenceIndex = sentence,
        ParagraphIndex = 0,
        Head = word,
        Words = (word, word),
        Span = new TextSpan(word, word + 1),
        Kind = kind,
        Form = form,
        Lemma = lemma,
        Class = kind == ReferenceKind.Pronoun ? "pronoun" : "noun",
        Number = number,
    };
}
