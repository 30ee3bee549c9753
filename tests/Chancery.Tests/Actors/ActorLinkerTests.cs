using Chancery.Actors;

namespace Chancery.Tests.Actors;

/// <summary>What the rest of the report tells about a phrase.</summary>
public sealed class ActorLinkerTests
{
    private const string KenyanSoldiers = "Kenyan//ADJ/2/amod soldiers/soldier/NOUN/3/nsubj/Number=Plur fled/flee/VERB/0/root\n";
    private const string KenyanPolice = "Kenyan//ADJ/2/amod police//NOUN/3/nsubj fled/flee/VERB/0/root\n";
    private const string MinisterOfPeruMetJudge =
        "the//DET/2/det minister//NOUN/5/nsubj of//ADP/4/case Peru//PROPN/2/nmod met/meet/VERB/0/root a//DET/8/det Kenyan//ADJ/8/amod judge//NOUN/5/obj\n";
    private const string GovernmentOfPeru = "the//DET/2/det government//NOUN/5/nsubj of//ADP/4/case Peru//PROPN/2/nmod fell/fall/VERB/0/root\n";
    private const string Otieno = "Ann//PROPN/7/nsubj Mary//PROPN/1/flat Otieno//PROPN/1/flat a//DET/6/det Kenyan//ADJ/6/amod lawyer//NOUN/1/appos fled/flee/VERB/0/root\n";
    private const string Nothing = "it//PRON/2/expl rained/rain/VERB/0/root\n";

    [Theory]
    [InlineData(MinisterOfPeruMetJudge, "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He", "PER GOV by pronoun", "the minister of Peru")]
    [InlineData(MinisterOfPeruMetJudge + Nothing, "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He", "PER GOV by pronoun", "the minister of Peru")]
    [InlineData(GovernmentOfPeru, "It/it/PRON/2/nsubj left/leave/VERB/0/root", "It", "PER GOV by pronoun", "the government of Peru")]
    [InlineData(GovernmentOfPeru, "They/they/PRON/2/nsubj/Number=Plur left/leave/VERB/0/root", "They", "PER GOV by pronoun", "the government of Peru")]
    [InlineData(KenyanSoldiers, "They/they/PRON/2/nsubj/Number=Plur left/leave/VERB/0/root", "They", "KEN MIL by pronoun", "Kenyan soldiers")]
    [InlineData(Otieno, "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He", "KEN CVL by pronoun", "Ann Mary Otieno a Kenyan lawyer")]
    public void A_pronoun_means_the_nearest_subject_that_it_can_mean(string before, string words, string head, string codes, string antecedent)
    {
        var document = Actors.Read(before + words, "Ann Mary Otieno");

        Assert.Equal((codes, antecedent), (Actors.Codes(document, head), document.Surface(Actors.Find(document, head)!.Span)));
    }

    [Theory]
    [InlineData(GovernmentOfPeru, "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He")]
    [InlineData(KenyanSoldiers, "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He")]
    [InlineData(MinisterOfPeruMetJudge + "rain//NOUN/0/root\nrain//NOUN/0/root\n", "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He")]
    [InlineData("", "He/he/PRON/2/nsubj left/leave/VERB/0/root", "He")]
    public void A_pronoun_without_antecedent_is_nobody(string before, string words, string head) => Assert.Equal("nobody", Actors.Codes(Actors.Read(before + words), head));

    [Theory]
    [InlineData(KenyanSoldiers, "soldiers/soldier/NOUN/2/nsubj/Number=Plur shot/shoot/VERB/0/root", "soldiers", "KEN MIL by role-told-before")]
    [InlineData(KenyanSoldiers, "lawyers/lawyer/NOUN/2/nsubj objected/object/VERB/0/root in//ADP/4/case Lima//PROPN/2/obl", "lawyers", "PER CVL by place-in-sentence")]
    [InlineData(KenyanSoldiers, "soldiers/soldier/NOUN/2/nsubj/Number=Plur shot/shoot/VERB/0/root in//ADP/4/case Lima//PROPN/2/obl", "soldiers", "KEN MIL by role-told-before")]
    [InlineData(GovernmentOfPeru, "a//DET/3/det Kenyan//ADJ/3/amod judge//NOUN/6/nsubj and//CCONJ/5/cc lawyers/lawyer/NOUN/3/conj objected/object/VERB/0/root", "lawyers", "KEN CVL by joined")] // those named in a row belong together
    [InlineData(GovernmentOfPeru + "Kenya//PROPN/0/root and//CCONJ/3/cc Kenya//PROPN/1/conj\n", "lawyers/lawyer/NOUN/2/nsubj objected/object/VERB/0/root", "lawyers", "PER CVL by country-of-report")] // the first sentence counts more
    [InlineData("", "lawyers/lawyer/NOUN/2/nsubj objected/object/VERB/0/root", "lawyers", "CVL by role")]
    [InlineData("Peru//PROPN/2/nsubj fell/fall/VERB/0/root\n", "boats/boat/NOUN/2/nsubj sank/sink/VERB/0/root", "boats", " by none")]
    [InlineData("Kenya//PROPN/0/root\n", "its/its/PRON/2/nmod:poss army//NOUN/3/nsubj fled/flee/VERB/0/root from//ADP/5/case Peru//PROPN/3/obl", "army", "KEN MIL by possessor")]
    public void A_role_without_country_takes_the_nearest_sure_one(string before, string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(before + words), head));

    [Theory]
    [InlineData(KenyanPolice, "KEN COP by country-of-report")]
    [InlineData(KenyanSoldiers, "KEN MIL by country-of-report")]
    [InlineData(KenyanPolice + KenyanSoldiers, "KEN MIL by country-of-report")]
    [InlineData(KenyanPolice + KenyanSoldiers + KenyanPolice, "KEN COP by country-of-report")]
    [InlineData("", "MIL by role")]
    public void An_officer_is_of_the_force_told_last(string before, string codes) =>
        Assert.Equal(codes, Actors.Codes(Actors.Read(before + "an//DET/2/det officer//NOUN/3/nsubj shot/shoot/VERB/0/root"), "officer"));

    [Theory]
    [InlineData(Otieno, "Otieno//PROPN/2/nsubj left/leave/VERB/0/root", "Otieno", "KEN CVL by name-told-before")]
    [InlineData(Otieno, "Mary//PROPN/2/nsubj left/leave/VERB/0/root", "Mary", "KEN CVL by name-told-before")]
    [InlineData("Otieno//PROPN/2/nsubj left/leave/VERB/0/root\n" + Otieno, "Otieno//PROPN/2/nsubj left/leave/VERB/0/root", "Otieno", "KEN CVL by name-told-before")]
    [InlineData("Ghulam//PROPN/5/nsubj Abbas//PROPN/1/flat a//DET/4/det farmer//NOUN/1/appos fled/flee/VERB/0/root Kenya//PROPN/5/obj\n", "Abbas//PROPN/2/nsubj left/leave/VERB/0/root", "Abbas", "KEN AGR by country-of-report")]
    [InlineData("North//PROPN/2/amod Korea//PROPN/3/nsubj left/leave/VERB/0/root\n", "the//DET/2/det North//PROPN/3/nsubj left/leave/VERB/0/root", "North", "PRK GOV by name-told-before")]
    [InlineData("the//DET/3/det Security//PROPN/3/compound Council//PROPN/4/nsubj met/meet/VERB/0/root\n", "the//DET/2/det council//NOUN/3/nsubj left/leave/VERB/0/root", "council", "UNO by body-told-before")]
    [InlineData("the//DET/3/det Security//PROPN/3/compound Council//PROPN/4/nsubj met/meet/VERB/0/root\n", "a//DET/2/det council//NOUN/3/nsubj left/leave/VERB/0/root", "council", " by none")]
    public void A_part_of_a_name_means_the_one_named_in_full(string before, string words, string head, string codes) =>
        Assert.Equal(codes, Actors.Codes(Actors.Read(before + words, "Ann Mary Otieno,Otieno,Mary,Ghulam Abbas,Abbas"), head));

    [Theory]
    [InlineData(Otieno + "Otieno//PROPN/2/nsubj left/leave/VERB/0/root", "Ann", "Otieno")]
    [InlineData(Otieno + "Mary//PROPN/2/nsubj left/leave/VERB/0/root", "Ann", "Mary")]
    [InlineData(Otieno + "He/he/PRON/2/nsubj left/leave/VERB/0/root", "Ann", "He")]
    [InlineData("North//PROPN/2/amod Korea//PROPN/3/nsubj left/leave/VERB/0/root\nthe//DET/2/det North//PROPN/3/nsubj left/leave/VERB/0/root", "Korea", "North")]
    [InlineData(KenyanSoldiers + "the//DET/2/det soldiers/soldier/NOUN/3/nsubj/Number=Plur left/leave/VERB/0/root\nthey//PRON/2/nsubj/Number=Plur left/leave/VERB/0/root", "soldiers", "they")]
    public void All_that_mean_one_actor_are_one_entity(string lines, string first, string second)
    {
        var document = Actors.Read(lines + "\nLima//PROPN/0/root", "Ann Mary Otieno,Otieno,Mary");

        Assert.Equal(Actors.Find(document, first)!.EntityId, Actors.Find(document, second)!.EntityId);
        Assert.True(document.Get(ActorLayers.Actors).Select(actor => actor.EntityId).Distinct().Count() > 1);
    }
}
