using System.Globalization;
using NodaTime;

namespace Chancery.Formats.Records;

/// <summary>Dates as written in records.</summary>
internal static class IsoDates
{
    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    internal static string Write(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
}
