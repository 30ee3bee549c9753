using Chancery.Testing;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Tests.Knowledge;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Cusco City fell", "Cusco City")]
    [InlineData("Cusco fell to North Korea", "Cusco, North Korea")]
    [InlineData("South North Korea", "North Korea")]
    [InlineData("Peru Peru", "Peru, Peru")]
    [InlineData("fighters of al-Shabaab", "al-Shabaab")]
    [InlineData("Côte d’Ivoire won", "Côte d’Ivoire")]
    [InlineData("a peru , a Peruvia", "")]
    public void Finds_the_longest_known_names_as_written(string text, string names) => Assert.Equal(names, string.Join(", ", Find(text)));

    [Fact]
    public void A_name_may_run_over_a_line_end()
    {
        var document = new Document("North\n  Korea");
        var sentence = new Sentence(0, new TextSpan(0, 13), [new Token(new TextSpan(0, 5)), new Token(new TextSpan(8, 13))], 0);

        Assert.Equal("North Korea", Assert.Single(NameMatcher.Find(document, sentence, Tables.Names)).Entries[0].Name);
    }

    private static IEnumerable<string> Find(string text)
    {
        var document = TreeText.ReadLines(string.Join(' ', text.Split(' ').Select((word, index) => $"{word}//X/{(index == 0 ? "0/root" : "1/dep")}")));
        var sentence = document.Get(TextLayers.Sentences)[0];
        return NameMatcher.Find(document, sentence, Tables.Names).Select(match => document.Surface(sentence.SpanOf(match.First, match.Last)));
    }
}
