using Chancery.Time.Expressions;
using NodaTime;

namespace Chancery.Time.Calendar;

/// <summary>Places days, weekdays and months that do not tell their year or week.</summary>
internal static class DateResolver
{
    private const int HalfYear = 180;

    /// <summary>"26 September", "in May", "the 14th": of a month the last one, or the next where what is told is still to come; of a day in a month the nearest.</summary>
    public static CalendarPeriod? WithoutYear(TimeExpression.CalendarDate date, TimeContext context)
    {
        if (context.Report is not { } report)
            return null;
        var candidates = Candidates(date, report).ToList();
        if (date.DayOfWeek > 0 && candidates.Exists(candidate => (int)candidate.Start.DayOfWeek == date.DayOfWeek))
            candidates.RemoveAll(candidate => (int)candidate.Start.DayOfWeek != date.DayOfWeek);
        if (candidates.Count == 0)
            return null;
        return context.Direction switch
        {
            _ when date.Month is not null && date.Day is not null => Nearest(candidates, report, context.Direction),
            TimeDirection.Future => First(candidates.Where(candidate => candidate.End >= report)),
            _ => Last(candidates.Where(candidate => candidate.Start <= report)),
        };
    }

    /// <summary>"last March", "this March", "next March".</summary>
    public static CalendarPeriod? Month(TimeExpression.WhichMonth which, LocalDate report)
    {
        var months = Enumerable.Range(report.Year - 1, 3).Select(year => CalendarPeriod.OfMonth(year, which.Month)).OfType<CalendarPeriod>();
        return which.Which switch
        {
            < 0 => Last(months.Where(month => month.End < report)),
            > 0 => First(months.Where(month => month.Start > report)),
            _ => CalendarPeriod.OfMonth(report.Year, which.Month),
        };
    }

    /// <summary>"on Friday" is the last one, the report's own day included, or the next one where what is told is still to come; "last" and "next Friday" leave the report's day out.</summary>
    public static CalendarPeriod? Weekday(TimeExpression.Weekday day, TimeContext context)
    {
        var wanted = (IsoDayOfWeek)day.Day;
        if (day.IsTold)
            return context.Told is { Granularity: Granularity.Day } told ? CalendarPeriod.Of(Granularity.Day, Counted(told.Start, wanted, day.Which ?? 0)) : null;
        if (context.Report is not { } report)
            return null;
        var which = day.Which ?? (context.Direction == TimeDirection.Future ? 2 : -2);
        return CalendarPeriod.Of(Granularity.Day, which switch
        {
            1 => report.Next(wanted),
            -1 => report.Previous(wanted),
            0 when context.Direction != TimeDirection.Past => report.DayOfWeek == wanted ? report : report.Next(wanted),
            2 => report.DayOfWeek == wanted ? report : report.Next(wanted),
            _ => report.DayOfWeek == wanted ? report : report.Previous(wanted),
        });
    }

    /// <summary>"over the weekend": the one that has begun, or the one that has not ended where what is told is still to come.</summary>
    public static CalendarPeriod? Weekend(TimeContext context)
    {
        if (context.Report is not { } report || CalendarPeriod.Of(Granularity.Weekend, report) is not { } weekend)
            return null;
        if (context.Direction == TimeDirection.Future)
            return report.DayOfWeek == IsoDayOfWeek.Sunday ? weekend.Shift(1) : weekend;
        return weekend.Start > report ? weekend.Shift(-1) : weekend;
    }

    /// <summary>From a day told before: the same weekday of it, the one after, the one before.</summary>
    private static LocalDate Counted(LocalDate told, IsoDayOfWeek wanted, int which) =>
        which < 0 ? told.Previous(wanted) : which > 0 || told.DayOfWeek != wanted ? told.Next(wanted) : told;

    private static IEnumerable<CalendarPeriod> Candidates(TimeExpression.CalendarDate date, LocalDate report)
    {
        if (date.Month is not { } month)
        {
            return Enumerable.Range(-2, 5).Select(step => CalendarPeriod.Of(Granularity.Month, report)?.Shift(step))
                .Select(period => period is { } known ? CalendarPeriod.OfDay(known.Start.Year, known.Start.Month, date.Day ?? 0) : null).OfType<CalendarPeriod>();
        }

        return Enumerable.Range(report.Year - 1, 3).Select(year => date.Day is { } day ? CalendarPeriod.OfDay(year, month, day) : CalendarPeriod.OfMonth(year, month)).OfType<CalendarPeriod>();
    }

    private static CalendarPeriod? First(IEnumerable<CalendarPeriod> periods) => periods.Cast<CalendarPeriod?>().FirstOrDefault();

    private static CalendarPeriod? Last(IEnumerable<CalendarPeriod> periods) => periods.Cast<CalendarPeriod?>().LastOrDefault();

    /// <summary>The nearest day; one on the other side than the tense tells only when it is nearer by half a year: the press tells the year of what is farther.</summary>
    private static CalendarPeriod Nearest(List<CalendarPeriod> days, LocalDate report, TimeDirection direction) => days.MinBy(day =>
    {
        var distance = Period.DaysBetween(report, day.Start);
        var isAgainst = (distance > 0 && direction == TimeDirection.Past) || (distance < 0 && direction == TimeDirection.Future);
        return Math.Abs(distance) + (isAgainst ? HalfYear : 0);
    });
}
