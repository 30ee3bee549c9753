namespace Chancery.Time.Calendar;

/// <summary>The value of a time expression.</summary>
/// <param name="Text">As records write it.</param>
/// <param name="First">The first, or only, period; null for a day whose year is not known.</param>
/// <param name="Last">The last period of an interval, the first again where there is but one.</param>
internal sealed record TimeValue(string Text, CalendarPeriod? First, CalendarPeriod? Last)
{
    /// <summary>The value of one period; null for none.</summary>
    public static TimeValue? Of(CalendarPeriod? period) => period is { } known ? new TimeValue(known.ToString(), known, known) : null;

    /// <summary>From one period to another; null when the second begins before the first.</summary>
    public static TimeValue? Between(TimeValue? first, TimeValue? last)
    {
        if (first is null || last is null || first.Text.Contains('/', StringComparison.Ordinal) || last.Text.Contains('/', StringComparison.Ordinal))
            return null;
        return first.First is { } start && last.Last is { } end && end.Start < start.Start ? null : new TimeValue($"{first.Text}/{last.Text}", first.First, last.Last);
    }

    /// <summary>From a period on, with no end told.</summary>
    public static TimeValue? From(TimeValue? first) => first is null ? null : new TimeValue(first.Text.Split('/')[0] + "/", first.First, first.Last);

    /// <summary>Up to a period, with no beginning told.</summary>
    public static TimeValue Until(TimeValue last) => last.Text.StartsWith('/') ? last : new TimeValue("/" + last.Text.Split('/')[^1], last.First, last.Last);
}
