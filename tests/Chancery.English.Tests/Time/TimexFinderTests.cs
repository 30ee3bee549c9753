using System.Diagnostics;
using Chancery.Text;
using Chancery.Time;
using NodaTime;
using NodaTime.Text;

namespace Chancery.English.Tests.Time;

public sealed class TimexFinderTests
{
    private const string Saturday = "2025-09-27";

    [Theory]
    [InlineData("on [Friday]", "2025-09-26")]
    [InlineData("on [Saturday]", "2025-09-27")]
    [InlineData("on [Sunday]", "2025-09-21")]
    [InlineData("[last Saturday]", "2025-09-20")]
    [InlineData("[next Saturday]", "2025-10-04")]
    [InlineData("[next Sunday]", "2025-09-28")]
    [InlineData("[last Friday night]", "2025-09-26")]
    [InlineData("on [Monday morning]", "2025-09-22")]
    [InlineData("[noon Friday]", "2025-09-26")]
    [InlineData("at [6 p.m. on Tuesday]", "2025-09-23")]
    [InlineData("on [Tues. 30 Sept. at 2 p.m.]", "2025-09-30")]
    [InlineData("[early on Monday]", "2025-09-22")]
    [InlineData("[Monday of last week]", "2025-09-15")]
    [InlineData("[Wednesday next week]", "2025-10-01")]
    [InlineData("on [Friday, 26 September]", "2025-09-26")]
    [InlineData("on [Thursday (Sept 25)]", "2025-09-25")]
    public void A_weekday_is_the_last_one_unless_it_is_told_otherwise(string text, string value) => Check(text, Saturday, value);

    [Theory]
    [InlineData("[yesterday]", Saturday, "2025-09-26")]
    [InlineData("[Tonight]", Saturday, "2025-09-27")]
    [InlineData("[tomorrow]", "2024-02-28", "2024-02-29")]
    [InlineData("[the day before yesterday]", Saturday, "2025-09-25")]
    [InlineData("[last night]", Saturday, "2025-09-26")]
    [InlineData("[this morning]", Saturday, "2025-09-27")]
    [InlineData("[last week]", Saturday, "2025-W38")]
    [InlineData("[this week]", "2024-12-31", "2025-W01")]
    [InlineData("[earlier this week]", Saturday, "2025-W39")]
    [InlineData("[last month]", Saturday, "2025-08")]
    [InlineData("[last month]", "2026-01-31", "2025-12")]
    [InlineData("[next year]", Saturday, "2026")]
    [InlineData("the [end of the year]", Saturday, "2025")]
    [InlineData("over the [weekend]", "2025-09-24", "2025-09-20/2025-09-21")]
    [InlineData("[last quarter]", Saturday, "2025-04/2025-06")]
    [InlineData("[two years ago]", Saturday, "2023")]
    [InlineData("[ten days ago]", Saturday, "2025-09-17")]
    [InlineData("[a fortnight ago]", Saturday, "2025-W37")]
    [InlineData("[twenty-five years ago]", Saturday, "2000")]
    [InlineData("[two decades ago]", Saturday, "2005")]
    public void A_relative_time_keeps_its_precision(string text, string published, string value) => Check(text, published, value);

    [Theory]
    [InlineData("on [26 September]", Saturday, "2025-09-26")]
    [InlineData("on [September 26th]", Saturday, "2025-09-26")]
    [InlineData("on [26 December]", "2026-01-05", "2025-12-26")]
    [InlineData("on [2 January]", "2025-12-30", "2026-01-02")]
    [InlineData("on [29 February]", "2025-03-01", "2024-02-29")]
    [InlineData("on the [14th]", Saturday, "2025-09-14")]
    [InlineData("on the [30th]", Saturday, "2025-08-30")]
    [InlineData("in [March]", Saturday, "2025-03")]
    [InlineData("in [November]", Saturday, "2024-11")]
    [InlineData("[last March]", Saturday, "2025-03")]
    [InlineData("in [March last year]", Saturday, "2024-03")]
    [InlineData("in [late August]", Saturday, "2025-08")]
    [InlineData("in [mid-July]", Saturday, "2025-07")]
    public void What_tells_no_year_is_the_nearest_of_its_kind(string text, string published, string value) => Check(text, published, value);

    [Theory]
    [InlineData("on [26 September 2024]", "2024-09-26")]
    [InlineData("the [3rd of March 2024]", "2024-03-03")]
    [InlineData("on [Sept. 26, 2024]", "2024-09-26")]
    [InlineData("on [26-Sep-1975]", "1975-09-26")]
    [InlineData("[June 5]", "XXXX-06-05")]
    [InlineData("on [26 September]", "XXXX-09-26")]
    [InlineData("in [March]", "XXXX-03")]
    [InlineData("in [September 2024]", "2024-09")]
    [InlineData("in [2014]", "2014")]
    [InlineData("the [2016] election", "2016")]
    [InlineData("in 1999, [2003] and 2016", "2003")]
    [InlineData("[2024-09-26]", "2024-09-26")]
    [InlineData("[26/09/2025]", "2025-09-26")]
    [InlineData("[09/26/2025]", "2025-09-26")]
    [InlineData("[26.9.2025]", "2025-09-26")]
    [InlineData("[05/05/2025]", "2025-05-05")]
    [InlineData("the [1990s]", "1990/1999")]
    [InlineData("the [early nineties]", "1990/1999")]
    [InlineData("the ['80s]", "1980/1989")]
    [InlineData("the [19th century]", "1800/1899")]
    [InlineData("the [third quarter of 2024]", "2024-07/2024-09")]
    [InlineData("[Q1 2024]", "2024-01/2024-03")]
    [InlineData("the [first half of 2025]", "2025-01/2025-06")]
    [InlineData("the [summer of 2023]", "2023-06/2023-08")]
    [InlineData("the [winter of 1981-82]", "1981-12/1982-02")]
    public void An_absolute_time_needs_no_report_date(string text, string value) => Check(text, null, value);

    [Theory]
    [InlineData("[26-28 September 2025]", "2025-09-26/2025-09-28")]
    [InlineData("from [3 to 5 May]", "2025-05-03/2025-05-05")]
    [InlineData("between [12 and 14 June]", "2025-06-12/2025-06-14")]
    [InlineData("[Sept. 26-28, 2025]", "2025-09-26/2025-09-28")]
    [InlineData("from [30 December to 2 January 2025]", "2024-12-30/2025-01-02")]
    [InlineData("between [2015 and 2018]", "2015/2018")]
    [InlineData("in [2015-18]", "2015/2018")]
    [InlineData("from [Monday to Wednesday]", "2025-09-22/2025-09-24")]
    [InlineData("from [March to May 2022]", "2022-03/2022-05")]
    [InlineData("since [2019]", "2019/")]
    [InlineData("since [August]", "2025-08/")]
    [InlineData("since the [1970s]", "1970/")]
    [InlineData("until [3 July 2026]", "/2026-07-03")]
    public void Stretches_are_intervals(string text, string value) => Check(text, Saturday, value);

    [Theory]
    [InlineData("Police came on Monday. [The day before] and after", "2025-09-21")]
    [InlineData("He won in 2010. [Two years later] he", "2012")]
    [InlineData("It began on 5 June 2024. [A week earlier], he", "2024-W22")]
    [InlineData("It was 2 March 2019; [the following month] they", "2019-04")]
    [InlineData("On 26 May 2020 and [the next day]", "2020-05-27")]
    [InlineData("In 2011, in [December of that year]", "2011-12")]
    public void What_is_counted_from_a_time_told_before_has_its_value(string text, string value)
    {
        var (bare, span) = Marked(text);
        Assert.Equal(value, Find(bare, Saturday).Single(timex => timex.Span == span).Value);
    }

    [Fact]
    public void No_day_is_counted_from_a_month() => Assert.Equal(["2020-03", null], Find("In March 2020 and three days later.", Saturday).Select(timex => timex.Value));

    [Fact]
    public void The_distance_from_an_act_gives_the_day_of_that_act()
    {
        var found = Find("He spoke on Wednesday, a day after police arrested seven.", Saturday);
        Assert.Equal([("2025-09-24", false), ("2025-09-23", true)], found.Select(timex => (timex.Value, timex.IsDistance)));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void At_the_ends_of_the_calendar_nothing_is_counted_from_the_report(string published)
    {
        Check("on [26 September]", published, "XXXX-09-26");
        Assert.All(["tomorrow", "next Friday", "last month", "the weekend", "two weeks ago"], text => Assert.Null(Assert.Single(Find(text, published)).Value));
    }

    [Theory]
    [InlineData("on [Friday]", null)]
    [InlineData("[last month]", null)]
    [InlineData("on [05/06/2025]", Saturday)]
    [InlineData("[9999 years ago]", Saturday)]
    [InlineData("[this summer]", Saturday)]
    [InlineData("on [29 February]", "2026-06-01")]
    [InlineData("on [31 September]", Saturday)]
    [InlineData("on [29 February, 2023]", Saturday)]
    [InlineData("on [2024-13-01]", Saturday)]
    [InlineData("[that day]", Saturday)]
    public void What_can_not_be_known_has_no_value(string text, string? published) => Check(text, published, null);

    [Theory]
    [InlineData("on 0 May said")]
    [InlineData("killed 10 Marines")]
    [InlineData("for 3 Mayors and 12 Marxists")]
    [InlineData("Flight 2014 carried 2015 men")]
    [InlineData("Theresa May said; they march on")]
    [InlineData("every Friday and on Fridays")]
    [InlineData("a few days ago, years ago, recently")]
    [InlineData("a two-year-old ban for three days")]
    [InlineData("the fall of Damascus in spring mattresses")]
    [InlineData("the 15th arrondissement, the third quarter of the game")]
    [InlineData("1,2014.5 or $2014")]
    public void What_is_no_time_is_left_out(string text) => Assert.Empty(Find(text, Saturday));

    [Theory]
    [InlineData('9')]
    [InlineData('1')]
    public void Numbers_without_end_are_no_years(char digit)
    {
        var number = new string(digit, 300);
        Assert.Empty(Find($"in {number} and {number} years ago, {number}-{number}-{number}", Saturday));
        Assert.All(Find($"on May {number}, in May 0000 and {number}s", Saturday), timex => Assert.Equal("2025-05", timex.Value));
    }

    [Theory]
    [InlineData("the last ")]
    [InlineData("between 1 and ")]
    [InlineData("early ")]
    [InlineData("6 p.m. on ")]
    [InlineData("Monday, ")]
    [InlineData("2015-")]
    public void Time_is_linear_in_the_text(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var start = Stopwatch.GetTimestamp();
        Find(text, Saturday);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Several_times_stand_in_text_order_within_the_span()
    {
        const string Text = "Today, on Friday and on 3 May 2024, but not in 2014";
        var found = new TimexFinder(EnglishKnowledge.Load().Times, Text, LocalDatePattern.Iso.Parse(Saturday).Value).Find(new TextSpan(7, Text.Length));

        Assert.Equal([("Friday", "2025-09-26"), ("3 May 2024", "2024-05-03"), ("2014", "2014")], found.Select(timex => (Text[timex.Span.Start..timex.Span.End], timex.Value)));
    }

    private static void Check(string marked, string? published, string? value)
    {
        var (text, span) = Marked(marked);
        var timex = Assert.Single(Find(text, published), timex => timex.Span == span);
        Assert.Equal(value, timex.Value);
    }

    private static (string Text, TextSpan Span) Marked(string text) =>
        (text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), new TextSpan(text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal) - 1));

    private static IReadOnlyList<Timex> Find(string text, string? published) =>
        new TimexFinder(EnglishKnowledge.Load().Times, text, published is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(published).Value).Find(new TextSpan(0, text.Length));
}
