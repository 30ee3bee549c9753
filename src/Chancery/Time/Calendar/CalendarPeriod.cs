using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Chancery.Time.Calendar;

/// <summary>A stretch of the calendar with its precision: a day, a week, a month. All within the years 1 to 9999.</summary>
internal readonly record struct CalendarPeriod
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private CalendarPeriod(Granularity granularity, LocalDate start) => (Granularity, Start) = (granularity, start);

    /// <summary>How precise it is.</summary>
    public Granularity Granularity { get; }

    /// <summary>Its first day.</summary>
    public LocalDate Start { get; }

    /// <summary>Its last day.</summary>
    public LocalDate End => Granularity switch
    {
        Granularity.Day => Start,
        Granularity.Weekend => Start.PlusDays(1),
        Granularity.Week => Start.PlusDays(6),
        Granularity.Month => Start.PlusDays(CalendarSystem.Iso.GetDaysInMonth(Start.Year, Start.Month) - 1),
        Granularity.Quarter => new LocalDate(Start.Year, Start.Month + 2, CalendarSystem.Iso.GetDaysInMonth(Start.Year, Start.Month + 2)),
        Granularity.Year => new LocalDate(Start.Year, 12, 31),
        Granularity.Decade => new LocalDate(Start.Year + 9, 12, 31),
        _ => new LocalDate(Start.Year + 99, 12, 31),
    };

    /// <summary>The period of a precision that a day lies in; null beyond the years 1 to 9999. The weekend of a weekday is the one after it.</summary>
    public static CalendarPeriod? Of(Granularity granularity, LocalDate day)
    {
        if (day.Year is <= FirstYear or >= LastYear && granularity is Granularity.Weekend or Granularity.Week)
            return null;
        var start = granularity switch
        {
            Granularity.Day => day,
            Granularity.Weekend => day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1) : day.PlusDays(IsoDayOfWeek.Saturday - day.DayOfWeek),
            Granularity.Week => day.PlusDays(IsoDayOfWeek.Monday - day.DayOfWeek),
            Granularity.Month => new LocalDate(day.Year, day.Month, 1),
            Granularity.Quarter => new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            Granularity.Year => new LocalDate(day.Year, 1, 1),
            Granularity.Decade => new LocalDate(Math.Max(FirstYear, day.Year / 10 * 10), 1, 1),
            _ => new LocalDate(Math.Max(FirstYear, day.Year / 100 * 100), 1, 1),
        };
        return day.Year is < FirstYear or > LastYear ? null : new CalendarPeriod(granularity, start);
    }

    /// <summary>The period of a year; null for a year that is none.</summary>
    public static CalendarPeriod? OfYear(int year) => year is < FirstYear or > LastYear ? null : new CalendarPeriod(Granularity.Year, new LocalDate(year, 1, 1));

    /// <summary>A month; null when there is none such.</summary>
    public static CalendarPeriod? OfMonth(int year, int month) =>
        year is < FirstYear or > LastYear || month is < 1 or > 12 ? null : new CalendarPeriod(Granularity.Month, new LocalDate(year, month, 1));

    /// <summary>A day; null when there is none such (31 September, 29 February 2023).</summary>
    public static CalendarPeriod? OfDay(int year, int month, int day) =>
        OfMonth(year, month) is null || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : new CalendarPeriod(Granularity.Day, new LocalDate(year, month, day));

    /// <summary>The period so many of its kind later; null beyond the calendar.</summary>
    public CalendarPeriod? Shift(int count)
    {
        var years = Granularity switch { Granularity.Year => 1, Granularity.Decade => 10, Granularity.Century => 100, _ => 0 };
        var days = Granularity switch { Granularity.Day => 1, Granularity.Week or Granularity.Weekend => 7, _ => 0 };
        var months = Granularity switch { Granularity.Month => 1, Granularity.Quarter => 3, _ => 0 };
        var year = Start.Year + ((long)count * years) + ((long)count * months / 12) + ((long)count * days / 365);
        if (year is <= FirstYear or >= LastYear)
            return null;
        return Of(Granularity, Start.PlusYears(count * years).PlusMonths(count * months).PlusDays(count * days));
    }

    /// <summary>As records write it; a weekend, a quarter, a decade as an interval.</summary>
    public override string ToString() => Granularity switch
    {
        Granularity.Day => Day(Start),
        Granularity.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(Start):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}"),
        Granularity.Month => Month(Start),
        Granularity.Year => Year(Start),
        Granularity.Weekend => $"{Day(Start)}/{Day(End)}",
        Granularity.Quarter => $"{Month(Start)}/{Month(End)}",
        _ => $"{Year(Start)}/{Year(End)}",
    };

    private static string Day(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    private static string Month(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}");

    private static string Year(LocalDate date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);
}
