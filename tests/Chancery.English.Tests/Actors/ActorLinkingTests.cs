using Chancery.Actors;

namespace Chancery.English.Tests.Actors;

public sealed class ActorLinkingTests
{
    [Theory]
    [InlineData("Peruvian Justice Minister Ramiro Ochoa Calderón spoke in Lima. Ochoa, who was changing planes in Quito, criticised the court.", "Ochoa", "PER GOV")]
    [InlineData("Norway and Russia signed a treaty on Monday. Both sides praised the deal.", "Both sides", "NOR GOV, RUS GOV")]
    [InlineData("Peru closed its border on Monday. Hundreds of soldiers attacked the village.", "Hundreds of soldiers", "PER MIL")]
    [InlineData("Kenya published a law on Monday. Rights groups condemned the law.", "Rights groups", "KEN NGO")]
    public void A_phrase_takes_from_the_report_what_its_words_leave_out(string text, string phrase, string codes)
    {
        var document = EnglishPipeline.Load().Read(text).Document;

        var actor = Assert.Single(document.Get(ActorLayers.Actors), actor => document.Surface(actor.Span) == phrase);
        Assert.Equal(codes, string.Join(", ", actor.Codes));
    }
}
