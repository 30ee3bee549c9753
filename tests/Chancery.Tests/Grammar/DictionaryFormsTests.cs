using Chancery.Grammar;

namespace Chancery.Tests.Grammar;

public class DictionaryFormsTests
{
    private static readonly DictionaryForms Forms = new(
        ["revoke", "ram", "call", "deny", "arrest", "shake", "quit", "pass", "lead", "doubt"], ["hitman", "talk", "ally", "clash", "piracy", "arms"], ["shake shook shaken", "quit quit"]);

    [Theory]
    [InlineData("revoked", "revok", "revoke")]
    [InlineData("Rammed", "ramm", "ram")]
    [InlineData("calling", "calle", "call")]
    [InlineData("revoking", "revok", "revoke")]
    [InlineData("denies", "denie", "deny")]
    [InlineData("denied", "deni", "deny")]
    [InlineData("passes", "passe", "pass")]
    [InlineData("shook", "shkak", "shake")]
    [InlineData("quit", "quave", "quit")]
    [InlineData("doubt", "doub", "doubt")]
    public void A_form_of_a_known_verb_leads_to_it_whatever_the_script_made(string surface, string learned, string lemma)
    {
        Assert.True(Forms.TryGet(surface, "VERB", learned, out var found));
        Assert.Equal(lemma, found);
    }

    [Theory]
    [InlineData("hitmen", "hitme", "hitman")]
    [InlineData("allies", "allie", "ally")]
    [InlineData("clashes", "clashe", "clash")]
    [InlineData("piracy", "pir", "piracy")]
    public void So_does_that_of_a_known_noun_when_the_script_made_no_known_word(string surface, string learned, string lemma)
    {
        Assert.True(Forms.TryGet(surface, "NOUN", learned, out var found));
        Assert.Equal(lemma, found);
    }

    [Theory]
    [InlineData("arms", "NOUN", "arms")]
    [InlineData("walked", "VERB", "walk")]
    [InlineData("passed", "ADJ", "passed")]
    [InlineData("led", "VERB", "lead")]
    [InlineData("as", "VERB", "as")]
    public void Other_words_are_left_to_the_script(string surface, string upos, string learned) => Assert.False(Forms.TryGet(surface, upos, learned, out _));

    [Fact]
    public void A_form_of_two_verbs_is_refused() => Assert.Throws<FormatException>(() => new DictionaryForms([], [], ["find found", "found found"]));

    [Fact]
    public void Words_of_any_length_are_read() => Assert.False(Forms.TryGet(new string('a', 500), "VERB", "a", out _));
}
