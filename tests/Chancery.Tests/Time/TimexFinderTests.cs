using Chancery.Text;
using Chancery.Time;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Time;

public sealed class TimexFinderTests
{
    private const string Saturday = "2025-09-27";

    [Theory]
    [InlineData("on Friday", "2025-09-26")]
    [InlineData("on Saturday", "2025-09-27")]
    [InlineData("on Sunday", "2025-09-21")]
    [InlineData("last Saturday", "2025-09-20")]
    [InlineData("next Saturday", "2025-10-04")]
    [InlineData("next Sunday", "2025-09-28")]
    public void A_weekday_is_the_last_one_unless_it_is_told_otherwise(string text, string value) => Assert.Equal(value, One(text, Saturday));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void At_the_ends_of_the_calendar_nothing_is_counted_from_the_report(string published)
    {
        Assert.Equal("XXXX-09-26", One("on 26 September", published));
        Assert.All(["tomorrow", "next Friday", "last month"], text => Assert.Empty(Find(text, published)));
    }

    [Theory]
    [InlineData("yesterday", Saturday, "2025-09-26")]
    [InlineData("Tonight", Saturday, "2025-09-27")]
    [InlineData("tomorrow", "2024-02-28", "2024-02-29")]
    [InlineData("last week", Saturday, "2025-W38")]
    [InlineData("this week", "2024-12-31", "2025-W01")]
    [InlineData("last month", Saturday, "2025-08")]
    [InlineData("last month", "2026-01-31", "2025-12")]
    [InlineData("next year", Saturday, "2026")]
    public void A_relative_time_keeps_its_precision(string text, string published, string value) => Assert.Equal(value, One(text, published));

    [Theory]
    [InlineData("on 26 September", Saturday, "2025-09-26")]
    [InlineData("on September 26th", Saturday, "2025-09-26")]
    [InlineData("on 26 December", "2026-01-05", "2025-12-26")]
    [InlineData("on 2 January", "2025-12-30", "2026-01-02")]
    [InlineData("on 29 February", "2025-03-01", "2024-02-29")]
    public void A_day_without_year_is_the_one_nearest_to_the_report(string text, string published, string value) => Assert.Equal(value, One(text, published));

    [Fact]
    public void A_leap_day_far_from_leap_years_has_no_value() => Assert.Empty(Find("on 29 February", "2026-06-01"));

    [Theory]
    [InlineData("on 26 September 2024", "2024-09-26")]
    [InlineData("the 3rd of March 2024", "2024-03-03")]
    [InlineData("on Sept. 26, 2024", "2024-09-26")]
    [InlineData("June 5", "XXXX-06-05")]
    [InlineData("on 26 September", "XXXX-09-26")]
    [InlineData("in September 2024", "2024-09")]
    [InlineData("in 2014", "2014")]
    [InlineData("since 2024-09-26", "2024-09-26")]
    public void An_absolute_time_needs_no_report_date(string text, string value) => Assert.Equal(value, One(text, null));

    [Theory]
    [InlineData("on Friday, yesterday or last month")]
    [InlineData("Flight 2014 carried 2015 men")]
    public void What_can_not_be_known_is_left_out(string text) => Assert.Empty(Find(text, null));

    [Theory]
    [InlineData("on 31 September")]
    [InlineData("on 0 May")]
    [InlineData("on 39 March")]
    [InlineData("on May 32")]
    [InlineData("on 29 February, 2023")]
    [InlineData("on 2024-13-01")]
    [InlineData("killed 10 Marines")]
    [InlineData("for 3 Mayors and 12 Marxists")]
    [InlineData("after Marseille 2024")]
    public void Nonsense_is_refused(string text) => Assert.Empty(Find(text, Saturday));

    [Theory]
    [InlineData("January", "01")]
    [InlineData("Feb.", "02")]
    [InlineData("March", "03")]
    [InlineData("April", "04")]
    [InlineData("May", "05")]
    [InlineData("June", "06")]
    [InlineData("July", "07")]
    [InlineData("August", "08")]
    [InlineData("Sept.", "09")]
    [InlineData("October", "10")]
    [InlineData("Nov.", "11")]
    [InlineData("December", "12")]
    public void Knows_the_months_in_each_order(string month, string number)
    {
        Assert.Equal($"2024-{number}-07", One($"7 {month} 2024", null));
        Assert.Equal($"2024-{number}-07", One($"{month} 7, 2024", null));
        Assert.Equal($"2024-{number}", One($"{month} 2024", null));
    }

    [Fact]
    public void Several_times_stand_in_text_order_with_their_words()
    {
        var text = "Today, on Friday and on 3 May 2024, but not in 2014";
        var found = TimexFinder.Find(text, new TextSpan(7, text.Length), LocalDatePattern.Iso.Parse(Saturday).Value);

        Assert.Equal([("Friday", "2025-09-26"), ("3 May 2024", "2024-05-03"), ("in 2014", "2014")], found.Select(timex => (text[timex.Span.Start..timex.Span.End], timex.Value)));
    }

    private static string One(string text, string? published) => Assert.Single(Find(text, published)).Value;

    private static IReadOnlyList<Timex> Find(string text, string? published) =>
        TimexFinder.Find(text, new TextSpan(0, text.Length), published is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(published).Value);
}
