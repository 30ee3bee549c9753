using Chancery.Time.Calendar;
using NodaTime;

namespace Chancery.Tests.Time.Calendar;

public sealed class CalendarPeriodTests
{
    private static readonly LocalDate Day = new(2024, 12, 31);

    // The granularity goes by its name: it is no public word of a test's signature.
    [Theory]
    [InlineData(nameof(Granularity.Day), "2024-12-31", "2025-01-01")]
    [InlineData(nameof(Granularity.Weekend), "2025-01-04/2025-01-05", "2025-01-11/2025-01-12")]
    [InlineData(nameof(Granularity.Week), "2025-W01", "2025-W02")]
    [InlineData(nameof(Granularity.Month), "2024-12", "2025-01")]
    [InlineData(nameof(Granularity.Quarter), "2024-10/2024-12", "2025-01/2025-03")]
    [InlineData(nameof(Granularity.Year), "2024", "2025")]
    [InlineData(nameof(Granularity.Decade), "2020/2029", "2030/2039")]
    [InlineData(nameof(Granularity.Century), "2000/2099", "2100/2199")]
    public void Each_precision_has_its_form_and_its_next(string granularity, string value, string next)
    {
        var period = CalendarPeriod.Of(Enum.Parse<Granularity>(granularity), Day)!.Value;
        Assert.Equal((value, next), (period.ToString(), period.Shift(1)!.Value.ToString()));
        Assert.True(period.Start <= period.End);
    }

    [Fact]
    public void There_is_nothing_beyond_the_calendar()
    {
        Assert.All(Enum.GetValues<Granularity>(), granularity =>
        {
            var period = CalendarPeriod.Of(granularity, Day)!.Value;
            Assert.All([int.MaxValue, int.MinValue, 9999 * 366, -9999 * 366], count => Assert.Null(period.Shift(count)));
            Assert.All([new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)], end => Assert.True(CalendarPeriod.Of(granularity, end) is not { } known || known.End.Year >= 1));
        });
        Assert.Null(CalendarPeriod.OfYear(0));
        Assert.Null(CalendarPeriod.OfYear(10_000));
        Assert.Null(CalendarPeriod.OfMonth(2024, 13));
    }

    [Theory]
    [InlineData(2024, 2, 29, true)]
    [InlineData(2023, 2, 29, false)]
    [InlineData(2024, 9, 31, false)]
    [InlineData(2024, 9, 0, false)]
    public void Only_days_that_exist_are_days(int year, int month, int day, bool exists) => Assert.Equal(exists, CalendarPeriod.OfDay(year, month, day) is not null);
}
