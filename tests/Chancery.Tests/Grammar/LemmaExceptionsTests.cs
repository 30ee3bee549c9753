using Chancery.Grammar;

namespace Chancery.Tests.Grammar;

public class LemmaExceptionsTests
{
    private static readonly LemmaExceptions Table = LemmaExceptions.Parse(["men\tNOUN\tman", "'s\tAUX\tbe", "May\tPROPN\tMay", "us\tPRON\twe"]);

    [Theory]
    [InlineData("men", "NOUN", "man")]
    [InlineData("Men", "NOUN", "man")]
    [InlineData("'S", "AUX", "be")]
    [InlineData("May", "PROPN", "May")]
    public void Finds_any_casing_of_a_lower_case_entry(string form, string upos, string lemma)
    {
        Assert.True(Table.TryGet(form, upos, out var found));
        Assert.Equal(lemma, found);
    }

    [Theory]
    [InlineData("men", "VERB")]
    [InlineData("MAY", "PROPN")]
    [InlineData("women", "NOUN")]
    public void Leaves_other_words_alone(string form, string upos) => Assert.False(Table.TryGet(form, upos, out _));

    [Theory]
    [InlineData("men\tNOUN")]
    [InlineData("men\t\tman")]
    public void Refuses_a_line_without_three_fields(string line) => Assert.Throws<FormatException>(() => LemmaExceptions.Parse([line]));

    [Fact]
    public void Refuses_a_repeated_entry() => Assert.Throws<FormatException>(() => LemmaExceptions.Parse(["a\tX\tb", "a\tX\tc"]));
}
