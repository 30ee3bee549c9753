using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Knowledge;

/// <summary>Days on which a term begins or ends, as knowledge files write them: a day, a month or a year.</summary>
public static class OfficeDates
{
    /// <summary>Reads <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    /// <param name="text">The text, without white space around.</param>
    /// <param name="isEnd">Whether a month or a year means its last day, not its first.</param>
    /// <param name="date">The day.</param>
    public static bool TryParse(string text, bool isEnd, out LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            date = isEnd ? new LocalDate(year, 12, 31) : new LocalDate(year, 1, 1);
            return true;
        }

        var isMonth = text.Length == 7;
        var parsed = LocalDatePattern.Iso.Parse(isMonth ? $"{text}-01" : text);
        date = !parsed.Success ? default : isMonth && isEnd ? parsed.Value.With(DateAdjusters.EndOfMonth) : parsed.Value;
        return parsed.Success;
    }
}
