using System.Globalization;
using NodaTime;

namespace Chancery.Formats.Reports;

/// <summary>Reads publication dates.</summary>
public static class ReportDates
{
    private static readonly string[] Others = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss zzz", "yyyyMMdd", "MMMM d, yyyy", "d MMMM yyyy"];

    /// <summary>Reads <c>yyyy-MM-dd</c>, or an ISO 8601 time stamp that begins with it; the day is the one written, in the outlet's own time zone.</summary>
    public static bool TryParse(string? text, out LocalDate date)
    {
        date = default;
        var trimmed = (text ?? "").AsSpan().Trim();
        if (trimmed.Length < 10 || (trimmed.Length > 10 && trimmed[10] is not ('T' or 't' or ' ')))
            return false;
        if (!DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        date = LocalDate.FromDateOnly(day);
        return true;
    }

    /// <summary>Reads what web pages write: as <see cref="TryParse"/>, or the date of an HTTP header, or an English date.</summary>
    internal static LocalDate? FromPage(string? text)
    {
        if (TryParse(text, out var date))
            return date;
        return DateTimeOffset.TryParseExact(
            text?.Trim(), Others, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stamp)
            ? LocalDate.FromDateTime(stamp.DateTime)
            : null;
    }
}
