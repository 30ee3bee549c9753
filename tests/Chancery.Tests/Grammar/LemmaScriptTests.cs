using Chancery.Grammar;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Grammar;

public class LemmaScriptTests
{
    [Theory]
    [InlineData("house", "house", "l;|")]
    [InlineData("studies", "study", "l;|---+y")]
    [InlineData("Houses", "house", "l;|-")]
    [InlineData("Bush", "Bush", "t;|")]
    [InlineData("BUSH", "Bush", "t;|")]
    [InlineData("NATO", "NATO", "k;|")]
    [InlineData("U.S.", "U.S.", "k;|")]
    [InlineData("eBay", "eBay", "k;|")]
    [InlineData("UPS's", "UPS", "k;|--")]
    [InlineData("macos", "macOS", "u-2;|")]
    [InlineData("better", "good", "!good")]
    [InlineData("n't", "not", "l;|-+o>")]
    [InlineData("unhappier", "happy", "l;--|---+y")]
    public void Gives_words_of_a_kind_one_label(string form, string lemma, string label)
    {
        Assert.Equal(label, LemmaScript.Encode(form, lemma));
        Assert.True(LemmaScript.TryApply(label, form, out var made));
        Assert.Equal(lemma, made);
    }

    [Fact]
    public void Gives_the_lemma_back_for_any_pair()
    {
        Prop.ForAll<string, string>((form, lemma) =>
        {
            if (string.IsNullOrEmpty(form) || string.IsNullOrEmpty(lemma))
                return true;
            return LemmaScript.TryApply(LemmaScript.Encode(form, lemma), form, out var made) && made == lemma;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Gives_the_lemma_back_for_pairs_that_share_letters()
    {
        var word = Gen.Elements("a", "b", "A", "B", "+", "|", "-", ">", ";", "!", "İ", "ß", "é", "😀").ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(word.Zip(word).ToArbitrary(), pair =>
        {
            var (form, lemma) = pair;
            return form.Length == 0 || lemma.Length == 0
                || (LemmaScript.TryApply(LemmaScript.Encode(form, lemma), form, out var made) && made == lemma);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Transfers_to_words_not_seen_before()
    {
        Assert.True(LemmaScript.TryApply(LemmaScript.Encode("studies", "study"), "Armies", out var lemma));
        Assert.Equal("army", lemma);
    }

    [Theory]
    [InlineData("l;|---+y", "es")]
    [InlineData("l;|--", "es")]
    [InlineData("l;|-", "😀")]
    public void Refuses_a_form_it_cant_edit(string label, string form) => Assert.False(LemmaScript.TryApply(label, form, out _));

    [Theory]
    [InlineData("")]
    [InlineData("l")]
    [InlineData("l;")]
    [InlineData("x;|")]
    [InlineData("l;|a")]
    [InlineData("l;||")]
    public void Refuses_what_is_no_label(string label) => Assert.Throws<FormatException>(() => LemmaScript.Parse(label));
}
