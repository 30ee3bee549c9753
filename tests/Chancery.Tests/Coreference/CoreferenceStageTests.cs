using Chancery.Attribution;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Tests.Coreference;

public sealed class CoreferenceStageTests
{
    [Theory]
    [InlineData("Peru/Peru/PROPN/2/nsubj slept/sleep/VERB/0/root \n Peru/Peru/PROPN/2/nsubj woke/wake/VERB/0/root", "", "Peru = Peru (same-name)")]
    [InlineData("Ann/Ann/PROPN/3/nsubj Otieno/Otieno/PROPN/1/flat slept/sleep/VERB/0/root \n Otieno/Otieno/PROPN/2/nsubj woke/wake/VERB/0/root", "Ann Otieno,Otieno", "Ann Otieno = Otieno (part-of-name)")]
    [InlineData("Otieno/Otieno/PROPN/2/nsubj slept/sleep/VERB/0/root \n Kimani/Kimani/PROPN/2/nsubj woke/wake/VERB/0/root", "Otieno,Kimani", "")]
    [InlineData("Union/Union/PROPN/4/nsubj of/of/ADP/3/case States/States/PROPN/1/nmod slept/sleep/VERB/0/root", "", "")]
    [InlineData("Boluarte/Boluarte/PROPN/2/nsubj slept/sleep/VERB/0/root \n BOLUARTE/BOLUARTE/PROPN/2/nsubj woke/wake/VERB/0/root", "", "Boluarte = BOLUARTE (same-name)")]
    public void Names_are_the_same_by_their_words(string lines, string persons, string chains) => Assert.Equal(chains, Chains.Of(lines, persons));

    [Fact]
    public void Initials_stand_for_a_name_of_several_words() => Assert.Equal("Lima Peace Union = LPU (acronym)", Chains.Of("""
        Lima/Lima/PROPN/3/compound Peace/Peace/PROPN/3/compound Union/Union/PROPN/4/nsubj met/meet/VERB/0/root
        LPU/LPU/PROPN/2/nsubj left/leave/VERB/0/root
        """, "Lima Peace Union"));

    [Fact]
    public void A_pronoun_means_what_the_weights_choose_and_its_chain_goes_on() => Assert.Equal("Ann Otieno = She (chosen) = her (chosen)", Chains.Of("""
        Ann/Ann/PROPN/3/nsubj Otieno/Otieno/PROPN/1/flat saw/see/VERB/0/root soldiers/soldier/NOUN/3/obj/Number=Plur
        She/she/PRON/2/nsubj/Gender=Fem|Number=Sing|Person=3 called/call/VERB/0/root her/her/PRON/4/nmod:poss/Gender=Fem|Number=Sing|Person=3 troops/troops/NOUN/2/obj/Number=Plur
        """, "Ann Otieno"));

    [Fact]
    public void A_phrase_does_not_mean_what_it_is_part_of() => Assert.Equal("", Chains.Of(
        "the/the/DET/3/det its/its/PRON/3/nmod:poss/Gender=Neut|Number=Sing|Person=3 army/army/NOUN/4/nsubj fled/flee/VERB/0/root"));

    [Fact]
    public void The_x_is_the_last_x() => Assert.Equal("a talk about fish = The talk (chosen)", Chains.Of("""
        They/they/PRON/2/nsubj/Number=Plur|Person=3 had/have/VERB/0/root a/a/DET/4/det/Definite=Ind talk/talk/NOUN/2/obj about/about/ADP/6/case fish/fish/NOUN/4/nmod
        The/the/DET/2/det/Definite=Def talk/talk/NOUN/3/nsubj failed/fail/VERB/0/root
        """));

    [Fact]
    public void I_in_a_quotation_is_its_speaker_named_before_or_after() => Assert.Equal("I (speaker) = Otieno = me (speaker)", Chains.Of(
        """
        I/I/PRON/2/nsubj/Number=Sing|Person=1 know/know/VERB/0/root Otieno/Otieno/PROPN/4/nsubj said/say/VERB/2/parataxis
        Trust/trust/VERB/0/root me/I/PRON/1/obj/Number=Sing|Person=1
        """,
        "Otieno",
        statements: document =>
        [
            Said(document, document.Text.IndexOf("I know", StringComparison.Ordinal), "I know".Length),
            Said(document, document.Text.IndexOf("Trust", StringComparison.Ordinal), "Trust me".Length),
        ]));

    private static Statement Said(Document document, int start, int length)
    {
        var source = document.Text.IndexOf("Otieno", StringComparison.Ordinal);
        return new Statement(0, new TextSpan(source, source + 6), null, [new TextSpan(start, start + length)], StatementKind.Direct, false, new Provenance("attribution", "test"));
    }
}
