using NodaTime;

namespace Chancery.Time.Calendar;

/// <summary>What a time expression is counted from.</summary>
/// <param name="Report">The report's date; null when not known.</param>
/// <param name="Direction">Whether what is told lies before or after the report.</param>
/// <param name="Told">The time told before, to which "the day after" refers; null for none.</param>
internal readonly record struct TimeContext(LocalDate? Report, TimeDirection Direction, CalendarPeriod? Told);
