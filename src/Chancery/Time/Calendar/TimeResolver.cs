using Chancery.Time.Expressions;
using NodaTime;

namespace Chancery.Time.Calendar;

/// <summary>Counts expressions out on the calendar. What can't be told without guessing has no value.</summary>
internal static class TimeResolver
{
    private const int EarliestYear = 1;
    private const int LatestYear = 9999;
    private const int LeapYear = 2024;

    /// <summary>The value of an expression; null for none.</summary>
    /// <param name="expression">What was read.</param>
    /// <param name="context">What it is counted from; beyond the years 2 to 9998 nothing is counted from the report.</param>
    public static TimeValue? Resolve(TimeExpression expression, TimeContext context)
    {
        if (context.Report is { Year: <= EarliestYear or >= LatestYear })
            context = context with { Report = null };
        return expression switch
        {
            TimeExpression.Range range => Range(range, context),
            TimeExpression.Open open => TimeValue.From(Resolve(open.First, context)),
            TimeExpression.Part part => Months(part, context),
            TimeExpression.CalendarDate { Within: null, Month: { } month } date when context.Report is null => Yearless(date.Day, month),
            _ => TimeValue.Of(Period(expression, context)),
        };
    }

    private static CalendarPeriod? Period(TimeExpression expression, TimeContext context) => expression switch
    {
        TimeExpression.YearNumber year => CalendarPeriod.OfYear(year.Year),
        TimeExpression.DecadeNumber decade => CalendarPeriod.Of(Granularity.Decade, new LocalDate(decade.FirstYear, 1, 1)),
        TimeExpression.CenturyNumber century => CalendarPeriod.Of(Granularity.Century, new LocalDate(Math.Max(EarliestYear, (century.Number - 1) * 100), 1, 1)),
        TimeExpression.CalendarDate { Within: null } date => DateResolver.WithoutYear(date, context),
        TimeExpression.CalendarDate date => Within(date, Period(date.Within, context)),
        TimeExpression.WhichMonth which => context.Report is { } report ? DateResolver.Month(which, report) : null,
        TimeExpression.Weekday { Within: { } week } day => Period(week, context) is { } period ? CalendarPeriod.Of(Granularity.Day, period.Start.PlusDays(day.Day - 1)) : null,
        TimeExpression.Weekday day => DateResolver.Weekday(day, context),
        TimeExpression.BareWeekend => DateResolver.Weekend(context),
        TimeExpression.Shifted { IsTold: false } shifted => context.Report is { } report ? CalendarPeriod.Of(shifted.Unit, report)?.Shift(shifted.Count) : null,
        TimeExpression.Shifted shifted => context.Told is { } told && Coarsen(told, shifted.Unit) is { } period ? period.Shift(shifted.Count) : null,
        _ => null,
    };

    /// <summary>The day or month of a year, or the day of a month.</summary>
    private static CalendarPeriod? Within(TimeExpression.CalendarDate date, CalendarPeriod? within)
    {
        if (within is not { } period)
            return null;
        if (period.Granularity == Granularity.Month)
            return date is { Month: null, Day: { } inMonth } ? CalendarPeriod.OfDay(period.Start.Year, period.Start.Month, inMonth) : null;
        if (period.Granularity != Granularity.Year || date.Month is not { } month)
            return null;
        return date.Day is { } day ? CalendarPeriod.OfDay(period.Start.Year, month, day) : CalendarPeriod.OfMonth(period.Start.Year, month);
    }

    /// <summary>The period of a unit that holds another wholly; null when that is coarser or lies in two: no day is counted from a month.</summary>
    private static CalendarPeriod? Coarsen(CalendarPeriod period, Granularity unit) =>
        CalendarPeriod.Of(unit, period.Start) is { } whole && whole.Start <= period.Start && period.End <= whole.End ? whole : null;

    /// <summary>A day or month of an unknown year, if there is such a day in any year.</summary>
    private static TimeValue? Yearless(int? day, int month)
    {
        var period = day is { } told ? CalendarPeriod.OfDay(LeapYear, month, told) : CalendarPeriod.OfMonth(LeapYear, month);
        return period is { } known ? new TimeValue($"XXXX{known.ToString().AsSpan(4)}", null, null) : null;
    }

    /// <summary>From the first to the last. Of two times one of which tells less, that one is the nearest on its side of the other.</summary>
    private static TimeValue? Range(TimeExpression.Range range, TimeContext context)
    {
        var isFirstKnown = IsAnchored(range.First) && !IsAnchored(range.Last);
        if (isFirstKnown || (context.Direction == TimeDirection.Future && !IsAnchored(range.Last)))
        {
            var first = Resolve(range.First, context);
            return TimeValue.Between(first, Resolve(range.Last, Beside(first?.First?.Start, TimeDirection.Future)));
        }

        var last = Resolve(range.Last, context);
        return TimeValue.Between(IsAnchored(range.First) ? Resolve(range.First, context) : Resolve(range.First, Beside(last?.First?.Start, TimeDirection.Past)), last);

        TimeContext Beside(LocalDate? other, TimeDirection direction) => context with { Report = other, Direction = direction };
    }

    /// <summary>Whether an expression needs nothing around it to be placed.</summary>
    private static bool IsAnchored(TimeExpression expression) => expression is not (TimeExpression.CalendarDate { Within: null } or TimeExpression.Weekday { Within: null, Which: null });

    /// <summary>Some months of a year, the year told or the one that lies nearest on the side that is told.</summary>
    private static TimeValue? Months(TimeExpression.Part part, TimeContext context)
    {
        if (part.Within is not null)
            return Period(part.Within, context) is { Granularity: Granularity.Year } year ? Stretch(year.Start.Year, part.FirstMonth, part.Months) : null;
        if (context.Report is not { } report)
            return null;
        var stretches = Enumerable.Range(report.Year - 1, 3).Select(year => Stretch(year, part.FirstMonth, part.Months)).OfType<TimeValue>();
        return context.Direction switch
        {
            TimeDirection.Future => stretches.FirstOrDefault(stretch => stretch.Last!.Value.End >= report),
            TimeDirection.Past => stretches.LastOrDefault(stretch => stretch.First!.Value.Start <= report),
            _ => stretches.MinBy(stretch => Math.Max(NodaTime.Period.DaysBetween(report, stretch.First!.Value.Start), NodaTime.Period.DaysBetween(stretch.Last!.Value.End, report))),
        };
    }

    private static TimeValue? Stretch(int year, int firstMonth, int months)
    {
        var last = firstMonth + months - 2;
        return TimeValue.Between(TimeValue.Of(CalendarPeriod.OfMonth(year, firstMonth)), TimeValue.Of(CalendarPeriod.OfMonth(year + (last / 12), (last % 12) + 1)));
    }
}
