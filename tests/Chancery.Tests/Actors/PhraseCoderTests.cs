using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Actors;

/// <summary>What the words of a phrase tell by themselves.</summary>
public sealed class PhraseCoderTests
{
    [Theory]
    [InlineData("Peru//PROPN/2/nsubj fell/fall/VERB/0/root", "Peru", "PER GOV by country")]
    [InlineData("Lima//PROPN/2/nsubj objected/object/VERB/0/root", "Lima", "PER GOV by seat")]
    [InlineData("Kenyans//PROPN/2/nsubj fled/flee/VERB/0/root", "Kenyans", "KEN by people")]
    [InlineData("Kenyan//ADJ/2/amod boats/boat/NOUN/3/nsubj sank/sink/VERB/0/root", "Kenyan", "KEN GOV by people")]
    [InlineData("Catalonia//PROPN/2/nsubj objected/object/VERB/0/root", "Catalonia", "ESP GOV by region")]
    [InlineData("fighting//NOUN/0/root in//ADP/3/case Catalonia//PROPN/1/nmod", "Catalonia", "ESP by region")]
    [InlineData("Cusco//PROPN/2/nsubj fell/fall/VERB/0/root", "Cusco", "PER by city")]
    [InlineData("the//DET/3/det Security//PROPN/3/compound Council//PROPN/4/nsubj met/meet/VERB/0/root", "Council", "UNO by organization")]
    [InlineData("Congress//PROPN/2/nsubj met/meet/VERB/0/root", "Congress", "USA LEG by organization")]
    [InlineData("Peruvian//ADJ/2/amod Congress//PROPN/3/nsubj met/meet/VERB/0/root", "Congress", "PER LEG by organization")]
    public void A_known_name_tells_by_its_kind(string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words), head));

    [Theory]
    [InlineData("Peruvian//ADJ/2/amod soldiers/soldier/NOUN/3/nsubj fled/flee/VERB/0/root", "soldiers", "PER MIL by role")]
    [InlineData("the//DET/2/det army//NOUN/5/nsubj of//ADP/4/case Peru//PROPN/2/nmod fled/flee/VERB/0/root", "army", "PER MIL by role")]
    [InlineData("Peru//PROPN/3/nmod:poss 's//PART/1/case army//NOUN/4/nsubj fled/flee/VERB/0/root", "army", "PER MIL by role")]
    [InlineData("the//DET/2/det army//NOUN/5/nsubj near//ADP/4/case Peru//PROPN/2/nmod fled/flee/VERB/0/root", "army", "PER MIL by place-in-sentence")]
    [InlineData("fighters/fighter/NOUN/4/nsubj of//ADP/3/case al-Shabaab//PROPN/1/nmod fled/flee/VERB/0/root", "fighters", "SOM REB by owner")]
    public void A_role_belongs_to_whom_adjective_possessor_or_of_phrase_names(string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words), head));

    [Theory]
    [InlineData("Ann//PROPN/7/nsubj Otieno//PROPN/1/flat ,//PUNCT/1/punct a//DET/6/det Kenyan//ADJ/6/amod lawyer//NOUN/1/appos fled/flee/VERB/0/root", "KEN CVL by apposition", "Ann Otieno , a Kenyan lawyer")]
    [InlineData("Kenyan//ADJ/2/amod Lawyer/lawyer/PROPN/3/nmod:desc Ann//PROPN/5/nsubj Otieno//PROPN/3/flat fled/flee/VERB/0/root", "KEN CVL by role", "Kenyan Lawyer Ann Otieno")]
    [InlineData("the//DET/3/det Kenyan//ADJ/3/amod lawyer//NOUN/6/nsubj Ann//PROPN/6/nsubj Otieno//PROPN/4/flat fled/flee/VERB/0/root", "KEN CVL by apposition", "the Kenyan lawyer Ann Otieno")]
    public void Apposition_and_title_code_the_person(string words, string codes, string phrase)
    {
        var document = Actors.Read(words, "Ann Otieno");
        var actor = Actors.Find(document, "Ann")!;

        Assert.Equal((codes, phrase, "lawyer"), (Actors.Codes(document, "Ann"), document.Surface(actor.Span), actor.Office));
    }

    [Theory]
    [InlineData("Kenyan//ADJ/3/amod police//NOUN/3/compound spokesman//NOUN/4/nsubj fled/flee/VERB/0/root", "spokesman", "KEN COP by role")]
    [InlineData("a//DET/2/det spokesman//NOUN/6/nsubj for//ADP/5/case Kenyan//ADJ/5/amod police//NOUN/2/nmod fled/flee/VERB/0/root", "spokesman", "KEN COP by role")]
    [InlineData("a//DET/2/det member//NOUN/5/nsubj of//ADP/4/case al-Shabaab//PROPN/2/nmod fled/flee/VERB/0/root", "member", "SOM REB by role")]
    [InlineData("a//DET/3/det Kenyan//ADJ/3/amod spokesman//NOUN/4/nsubj fled/flee/VERB/0/root", "spokesman", "KEN GOV by role")]
    public void A_weak_noun_takes_the_sector_of_what_it_belongs_to(string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words), head));

    [Theory]
    [InlineData("hundreds/hundred/NOUN/5/nsubj of//ADP/4/case Kenyan//ADJ/4/amod soldiers/soldier/NOUN/1/nmod fled/flee/VERB/0/root", "hundreds", "KEN MIL by role")]
    [InlineData("two//NUM/5/nsubj of//ADP/4/case Kenyan//ADJ/4/amod soldiers/soldier/NOUN/1/nmod fled/flee/VERB/0/root", "two", "KEN MIL by role")]
    [InlineData("boats/boat/NOUN/5/nsubj of//ADP/4/case Kenyan//ADJ/4/amod soldiers/soldier/NOUN/1/nmod fled/flee/VERB/0/root", "boats", "KEN by owner")]
    [InlineData("police//NOUN/2/compound raids/raid/NOUN/3/nsubj failed/fail/VERB/0/root", "raids", " by none")]
    [InlineData("rights/right/NOUN/2/compound groups/group/NOUN/3/nsubj met/meet/VERB/0/root", "groups", "NGO by role")]
    [InlineData("a//DET/3/det police//NOUN/3/compound group//NOUN/4/nsubj met/meet/VERB/0/root", "group", "COP by role")]
    [InlineData("Kenyan//ADJ/3/amod police//NOUN/3/compound officers/officer/NOUN/4/nsubj met/meet/VERB/0/root", "officers", "KEN COP by role")]
    [InlineData("al-Shabaab//PROPN/2/compound officers/officer/NOUN/3/nsubj met/meet/VERB/0/root", "officers", "SOM REB by role")]
    public void Only_a_head_that_counts_takes_the_role_of_another_noun(string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words), head));

    [Theory]
    [InlineData("Peru//PROPN/4/nmod:poss 's//PART/1/case former//ADJ/4/amod minister//NOUN/5/nsubj fled/flee/VERB/0/root", "minister", "PER ELI by role")]
    [InlineData("Peru//PROPN/4/nmod:poss 's//PART/1/case former//ADJ/4/amod soldiers/soldier/NOUN/5/nsubj fled/flee/VERB/0/root", "soldiers", "PER MIL by role")]
    [InlineData("the//DET/2/det minister//NOUN/6/nsubj of//ADP/5/case former//ADJ/5/amod Peru//PROPN/2/nmod fled/flee/VERB/0/root", "minister", "PER GOV by role")]
    public void A_former_office_of_state_is_of_the_elite(string words, string head, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words), head));

    [Theory]
    [InlineData("2024-01-01", "PER GOV by leader", "president")]
    [InlineData("2026-01-01", "PER ELI by leader:out-of-office", "former president")]
    [InlineData(null, "PER GOV by leader", "president")]
    public void A_leader_is_what_he_is_on_the_day_of_the_report(string? date, string codes, string office)
    {
        var day = date is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(date).Value;
        foreach (var words in new[] { "Dina//PROPN/3/nsubj Boluarte//PROPN/1/flat left/leave/VERB/0/root", "President/president/PROPN/3/nsubj Boluarte//PROPN/1/flat left/leave/VERB/0/root" })
        {
            var document = Actors.Read(words, "Dina Boluarte,Boluarte", day);
            var actor = Actors.Find(document, words.Split('/')[0])!;
            Assert.Equal((codes, office), (Actors.Codes(document, words.Split('/')[0]), actor.Office));
        }
    }

    [Theory]
    [InlineData("Chilean//ADJ/2/amod lawyer//NOUN/3/nmod:desc David//PROPN/5/nsubj Lee//PROPN/3/flat fled/flee/VERB/0/root", "David", "David Lee", "USA GOV by leader")] // nothing known tells against it
    [InlineData("Kenyan//ADJ/2/amod lawyer//NOUN/3/nmod:desc David//PROPN/5/nsubj Lee//PROPN/3/flat fled/flee/VERB/0/root", "David", "David Lee", "KEN CVL by role")]
    [InlineData("Jordan//PROPN/3/nsubj Henderson//PROPN/1/flat fled/flee/VERB/0/root", "Jordan", "Jordan Henderson", " by none")]
    [InlineData("Martín//PROPN/3/nsubj Salcedo//PROPN/1/flat fled/flee/VERB/0/root", "Martín", "", " by none")]
    [InlineData("Ghulam//PROPN/3/nsubj Abbas//PROPN/1/flat fled/flee/VERB/0/root", "Ghulam", "Ghulam Abbas", " by none")]
    [InlineData("Mr//PROPN/3/nsubj Abbas//PROPN/1/flat fled/flee/VERB/0/root", "Mr", "Mr Abbas", "PSE GOV by leader")]
    public void A_namesake_is_not_the_known_one(string words, string head, string persons, string codes) => Assert.Equal(codes, Actors.Codes(Actors.Read(words, persons), head));
}
