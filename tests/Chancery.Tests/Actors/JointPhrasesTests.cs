namespace Chancery.Tests.Actors;

public sealed class JointPhrasesTests
{
    private const string NorwayAndKenya = "Norway//PROPN/4/nsubj and//CCONJ/3/cc Kenya//PROPN/1/conj met/meet/VERB/0/root in//ADP/6/case Peru//PROPN/4/obl\n";
    private const string KenyaAndRebels = "Kenya//PROPN/2/nsubj fought/fight/VERB/0/root al-Shabaab//PROPN/2/obj\n";
    private const string Peru = "Peru//PROPN/2/nsubj left/leave/VERB/0/root\n";

    [Theory]
    [InlineData(NorwayAndKenya, "both//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides", "NOR GOV, KEN GOV by joint")]
    [InlineData(NorwayAndKenya, "the//DET/3/det two//NUM/3/nummod governments/government/NOUN/4/nsubj left/leave/VERB/0/root", "governments", "NOR GOV, KEN GOV by joint")]
    [InlineData(NorwayAndKenya, "both//DET/2/det armies/army/NOUN/3/nsubj left/leave/VERB/0/root", "armies", "NOR MIL, KEN MIL by joint")]
    [InlineData(KenyaAndRebels, "both//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides", "KEN GOV, SOM REB by joint")]
    [InlineData(Peru + Peru + NorwayAndKenya + NorwayAndKenya, "both//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides", "NOR GOV, KEN GOV by joint")] // near ones count double
    public void Means_the_two_parties_named_most(string before, string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(before + words), head));

    [Theory]
    [InlineData(NorwayAndKenya, "two//NUM/2/nummod sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides")]
    [InlineData(NorwayAndKenya, "the//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides")]
    [InlineData(NorwayAndKenya, "both//DET/2/det boats/boat/NOUN/3/nsubj left/leave/VERB/0/root", "boats")]
    [InlineData(Peru, "both//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides")]
    [InlineData("", "both//DET/2/det sides/side/NOUN/3/nsubj left/leave/VERB/0/root", "sides")]
    public void Means_nobody_without_two_parties_or_a_word_for_both(string before, string words, string head) => Assert.Equal(" by none", Actors.Codes(Actors.Read(before + words), head));
}
