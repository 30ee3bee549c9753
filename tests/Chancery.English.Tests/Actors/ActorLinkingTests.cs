using Chancery.Actors;

namespace Chancery.English.Tests.Actors;

public sealed class ActorLinkingTests
{
    [Theory]
    [InlineData("Peruvian Justice Minister Ramiro Ochoa Calderón spoke in Lima. Ochoa, who was changing planes in Quito, criticised the court.", "Ochoa", "PER GOV")]
    [InlineData("Norway and Russia signed a treaty on Monday. Both sides praised the deal.", "Both sides", "NOR GOV, RUS GOV")]
    [InlineData("Peru closed its border on Monday. Hundreds of soldiers attacked the village.", "Hundreds of soldiers", "PER MIL")]
    [InlineData("Kenya published a law on Monday. Rights groups condemned the law.", "Rights groups", "KEN NGO")]
    [InlineData("The Security Council met in New York on Monday. The Council condemned the attack.", "The Council", "UNO")]
    [InlineData("North Korea and South Korea traded warnings on Monday. The North threatened to close the border.", "The North", "PRK GOV")]
    [InlineData("Kenyan police raided a school. An officer beat a teacher.", "An officer", "KEN COP")]
    [InlineData("Kenyan troops raided a school. An officer beat a teacher.", "An officer", "KEN MIL")]
    [InlineData("Moldovan courts jailed a former minister on Monday.", "a former minister", "MDA ELI")]
    [InlineData("Ghulam Abbas, a Pakistani farmer, lost his land on Monday. Abbas blamed the government.", "Abbas", "PAK AGR")]
    [InlineData("The Catalan government dismissed the claim on Monday.", "The Catalan government", "ESP GOV")]
    [InlineData("The Kenyan lawyer Jordan Henderson sued the government.", "The Kenyan lawyer Jordan Henderson", "KEN CVL")]
    [InlineData("An officer of Kenya's intelligence agency met the police.", "An officer of Kenya's intelligence agency", "KEN MIL")]
    [InlineData("A Kenyan intelligence agency officer met the police.", "A Kenyan intelligence agency officer", "KEN SPY")]
    [InlineData("Boko Haram gunmen attacked the village.", "Boko Haram gunmen", "NGA REB")]
    [InlineData("Muslim leaders in France condemned the law.", "Muslim leaders in France", "FRA REL")]
    [InlineData("Minister Juan Carlos Jobet met the press in Chile.", "Minister Juan Carlos Jobet", "CHL GOV")]
    [InlineData("UN Secretary-General Kofi Annan and European envoys met in Geneva.", "European envoys", "EUR")]
    public void A_phrase_takes_from_the_report_what_its_words_leave_out(string text, string phrase, string codes)
    {
        var document = EnglishPipeline.Load().Read(text).Document;

        var actor = Assert.Single(document.Get(ActorLayers.Actors), actor => document.Surface(actor.Span) == phrase);
        Assert.Equal(codes, string.Join(", ", actor.Codes));
    }
}
