using Chancery.Time.Calendar;

namespace Chancery.Time.Expressions;

/// <summary>What a time expression says, before it is counted out on a calendar.</summary>
internal abstract record TimeExpression
{
    /// <summary>A year by number.</summary>
    public sealed record YearNumber(int Year) : TimeExpression;

    /// <summary>The years of a decade by their first: 1990.</summary>
    public sealed record DecadeNumber(int FirstYear) : TimeExpression;

    /// <summary>A century by its number: the 19th is that of the years 1800 to 1899.</summary>
    public sealed record CenturyNumber(int Number) : TimeExpression;

    /// <summary>A day, month, or month of a year, as far as they are told.</summary>
    /// <param name="Day">1 to 31, or null.</param>
    /// <param name="Month">1 to 12; null for "the 14th".</param>
    /// <param name="Within">The year, or for "the 14th of this month" the month; null when not told.</param>
    /// <param name="DayOfWeek">The day of the week that is told with it, from 1; 0 for none.</param>
    public sealed record CalendarDate(int? Day, int? Month, TimeExpression? Within, int DayOfWeek = 0) : TimeExpression;

    /// <summary>"last March", "this May".</summary>
    public sealed record WhichMonth(int Month, int Which) : TimeExpression;

    /// <summary>"Friday", "last Friday", "the following Monday", "Monday of last week".</summary>
    /// <param name="Day">From 1, Monday.</param>
    /// <param name="Which">-1 last, 0 this, 1 next; null when not told.</param>
    /// <param name="IsTold">Whether it is counted from the time told before.</param>
    /// <param name="Within">The week, or null.</param>
    public sealed record Weekday(int Day, int? Which, bool IsTold, TimeExpression? Within) : TimeExpression;

    /// <summary>So many units from the report, or from the time told before: "last week", "two years ago", "the day before".</summary>
    /// <param name="Unit">What is counted.</param>
    /// <param name="Count">How many; before it, a negative number.</param>
    /// <param name="IsTold">Whether it is counted from the time told before.</param>
    /// <param name="IsAside">Whether it is the time of something else, of which no later expression is counted: "two days after the vote".</param>
    public sealed record Shifted(Granularity Unit, int Count, bool IsTold, bool IsAside = false) : TimeExpression;

    /// <summary>The weekend with no word on which: "over the weekend".</summary>
    public sealed record BareWeekend : TimeExpression;

    /// <summary>Some months of a year: a quarter, a half, a season north of the equator.</summary>
    public sealed record Part(int FirstMonth, int Months, TimeExpression? Within) : TimeExpression;

    /// <summary>From one time to another.</summary>
    public sealed record Range(TimeExpression First, TimeExpression Last) : TimeExpression;

    /// <summary>From a time on.</summary>
    public sealed record Open(TimeExpression First) : TimeExpression;

    /// <summary>A day and a month in an order that can't be told, a date that does not exist, "a few days ago".</summary>
    public sealed record Unknown : TimeExpression;
}
