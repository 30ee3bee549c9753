using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Text;
using NodaTime;

namespace Chancery.Time;

/// <summary>Finds time expressions and gives them values with their precision, counted from the report's date. Absolute dates need none.</summary>
/// <remarks>Values as in RECORD section 1 (ISO 8601; weeks as <c>2025-W39</c>). An expression that can't be given a value without guessing is left out.</remarks>
public static partial class TimexFinder
{
    // Written out at build time: RegexOptions.NonBacktracking builds its machines when the program starts, which took 90 ms. The time stays linear:
    // a pattern starts at the beginning of a word and gives back at most the letters of that word, each once. The timeout guards a later pattern.
    private const int TimeoutMs = 2_000;

    private const int EarliestYear = 1;
    private const int LatestYear = 9999;

    private const string Month = "(?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The time expressions of a stretch of text, in text order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="published">The report's date; null when not known: relative expressions then have no value.</param>
    public static IReadOnlyList<Timex> Find(string text, TextSpan span, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Timex>();
        if (published is { Year: <= EarliestYear or >= LatestYear })
            published = null; // nothing can be counted on beyond the ends of the calendar
        Collect(IsoDay(), text, span, found, match => IsDay(Number(match, "y"), Number(match, "n"), Number(match, "d")) ? match.Value : null);
        Collect(DayMonthYear(), text, span, found, match => Value(match, published));
        Collect(MonthDayYear(), text, span, found, match => Value(match, published));
        Collect(MonthYear(), text, span, found, match => $"{match.Groups["y"].Value}-{MonthNumber(match):00}");
        if (published is { } date)
        {
            Collect(Weekday(), text, span, found, match => Iso(Nearest(date, match.Groups["d"].Value, match.Groups["m"].Value)));
            Collect(RelativeDay(), text, span, found, match => Iso(date.PlusDays(match.Value.ToLowerInvariant() switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 })));
            Collect(RelativeUnit(), text, span, found, match => Unit(date, match));
        }

        Collect(Year(), text, span, found, match => match.Groups["y"].Value);
        return [.. found.OrderBy(timex => timex.Span)];
    }

    [GeneratedRegex(@"\b(?<y>(?:19|20)\d\d)-(?<n>\d\d)-(?<d>\d\d)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"\b(?<d>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?" + Month + @"\.?(?:,? (?<y>(?:19|20)\d\d))?\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b" + Month + @"\.? (?<d>[0-3]?\d)(?:st|nd|rd|th)?(?:, (?<y>(?:19|20)\d\d))?\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b" + Month + @"\.?(?: of)? (?<y>(?:19|20)\d\d)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\b(?:(?<m>last|next|this) )?(?<d>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"\b(?<m>last|next|this) (?<u>week|month|year)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex RelativeUnit();

    [GeneratedRegex(@"\b(?:in|since|of|during) (?<y>(?:19|20)\d\d)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex Year();

    private static void Collect(Regex regex, string text, TextSpan span, List<Timex> found, Func<Match, string?> value)
    {
        for (var match = regex.Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            var place = new TextSpan(match.Index, match.Index + match.Length);
            if (!found.Exists(timex => timex.Span.Overlaps(place)) && value(match) is { } iso)
                found.Add(new Timex(place, iso));
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthNumber(Match match) => Array.IndexOf(Months, match.Groups["m"].Value[..3].ToLowerInvariant()) + 1;

    /// <summary>A day and month: with a year as told, else in the year that brings it nearest to the report; <c>XXXX</c> without a report date.</summary>
    private static string? Value(Match match, LocalDate? published)
    {
        var (month, day) = (MonthNumber(match), Number(match, "d"));
        if (match.Groups["y"].Success)
            return IsDay(Number(match, "y"), month, day) ? $"{match.Groups["y"].Value}-{month:00}-{day:00}" : null;
        if (!IsDay(2024, month, day))
            return null;
        if (published is not { } date)
            return $"XXXX-{month:00}-{day:00}";
        var days = new[] { date.Year - 1, date.Year, date.Year + 1 }.Where(year => IsDay(year, month, day)).Select(year => new LocalDate(year, month, day)).ToList();
        return days.Count == 0 ? null : Iso(days.MinBy(candidate => Math.Abs(Period.DaysBetween(date, candidate)))); // no leap year is near
    }

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>"on Friday" in a report is the last one, the report's own day included; "next Friday" the coming one.</summary>
    private static LocalDate Nearest(LocalDate date, string name, string modifier)
    {
        var wanted = (IsoDayOfWeek)(Array.IndexOf(Days, name.ToLowerInvariant()) + 1);
        return modifier switch
        {
            "next" => date.Next(wanted),
            "last" => date.Previous(wanted),
            _ => date.DayOfWeek == wanted ? date : date.Previous(wanted),
        };
    }

    private static string Unit(LocalDate date, Match match)
    {
        var step = match.Groups["m"].Value switch { "last" => -1, "next" => 1, _ => 0 };
        switch (match.Groups["u"].Value)
        {
            case "week":
                var week = date.PlusWeeks(step);
                return string.Create(CultureInfo.InvariantCulture, $"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(week):0000}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(week):00}");
            case "month":
                var month = date.PlusMonths(step);
                return string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
            default:
                return (date.Year + step).ToString("0000", CultureInfo.InvariantCulture);
        }
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
