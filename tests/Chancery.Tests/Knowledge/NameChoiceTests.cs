using Chancery.Knowledge;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.Tests.Knowledge;

public sealed class NameChoiceTests
{
    private static readonly KnownName[] Terms =
    [
        Entry("Ann Otieno", "KEN GOV", "minister", 2005, 2009),
        Entry("Ann Otieno", "KEN OPP", "opposition leader", 2012, 2015),
        Entry("Ann Otieno", "KEN GOV", "president", 2016, 2020),
    ];

    [Fact]
    public void Without_a_date_the_latest_term_is_taken_and_the_others_are_kept()
    {
        var choice = NameChoice.Of(Terms, null);

        Assert.Equal(("president", "latest-term"), (choice.Taken.Office, choice.Reason));
        Assert.Equal(["KEN GOV", "KEN OPP"], choice.Candidates.Select(candidate => candidate.Code.ToString()!));
        Assert.Equal(1, choice.Candidates.Sum(candidate => candidate.Score), 6);
        Assert.True(choice.Candidates[0].Score > choice.Candidates[1].Score);
    }

    [Theory]
    [InlineData(2007, "minister", "office-on-date")]
    [InlineData(2018, "president", "office-on-date")]
    [InlineData(2010, "former minister", "out-of-office")]
    [InlineData(2024, "former president", "out-of-office")]
    public void On_a_day_the_office_of_that_day_is_taken(int year, string office, string reason)
    {
        var choice = NameChoice.Of(Terms, new LocalDate(year, 6, 1));

        Assert.Equal((office, reason), (choice.Taken.Office, choice.Reason));
        Assert.Empty(choice.Candidates);
    }

    [Fact]
    public void Of_terms_under_way_the_one_begun_last_goes_before_one_whose_end_is_not_known()
    {
        var choice = NameChoice.Of([Entry("Ann Otieno", "KEN OPP", "opposition leader", 2012, null), Entry("Ann Otieno", "KEN GOV", "president", 2016, null)], new LocalDate(2018, 1, 1));

        Assert.Equal("president", choice.Taken.Office);
        Assert.Equal(2, choice.Candidates.Length);
    }

    [Fact]
    public void Two_of_one_name_are_both_candidates()
    {
        var choice = NameChoice.Of([Entry("Abdul Aziz", "MRT GOV", "president", 2009, 2019), Entry("Abdul Aziz", "PAK MIL", "army chief", 2010, null)], new LocalDate(2015, 1, 1));

        Assert.Equal(["PAK MIL", "MRT GOV"], choice.Candidates.Select(candidate => candidate.Code.ToString()!));
    }

    [Fact]
    public void A_single_entry_leaves_nothing_to_choose() => Assert.Null(NameChoice.Of([Terms[0]], null).Reason);

    [Fact]
    public void A_body_out_of_its_time_is_no_former_office()
    {
        var choice = NameChoice.Of([new KnownName(NameKind.Organization, "Council", ActorCode.Parse("LBY GOV"), null, new LocalDate(2012, 8, 8))], new LocalDate(2014, 1, 1));

        Assert.Equal("LBY GOV", choice.Taken.Code.ToString());
    }

    private static KnownName Entry(string name, string code, string office, int from, int? to) =>
        new(NameKind.Leader, name, ActorCode.Parse(code), new LocalDate(from, 1, 1), to is { } year ? new LocalDate(year, 12, 31) : null, office);
}
