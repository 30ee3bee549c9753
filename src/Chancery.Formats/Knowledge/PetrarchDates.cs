using System.Globalization;
using NodaTime;

namespace Chancery.Formats.Knowledge;

/// <summary>Reads the date restrictions of PETRARCH's dictionaries: <c>100807-180807</c>, <c>&lt;19990101</c>, <c>&gt;180807</c>.</summary>
internal static class PetrarchDates
{
    private const int LastYearOf2000s = 29;

    /// <summary>The first and the last day; null for no bound.</summary>
    /// <exception cref="KnowledgeException">CHY0435: it ends before it begins. CHY0437: it is not such a restriction.</exception>
    internal static (LocalDate? From, LocalDate? To) Parse(string text, string place)
    {
        var dates = text.Replace(" ", "", StringComparison.Ordinal);
        if (dates.Length == 0)
            return (null, null);
        if (dates[0] == '<')
            return (null, Day(dates[1..], text, place));
        if (dates[0] == '>')
            return (Day(dates[1..], text, place), null);
        if (dates.Split('-') is not [var first, var last])
            throw Fault(text, place);
        var (from, to) = (Day(first, text, place), Day(last, text, place));
        return from <= to ? (from, to) : throw new KnowledgeException("CHY0435", $"{place} a term ends before it begins: \"{text}\". Correct it, or leave such lines out with --skip.");
    }

    /// <summary>Six digits are yymmdd, of 1930 to 2029; eight yyyymmdd.</summary>
    private static LocalDate Day(string digits, string text, string place)
    {
        if (digits.Length is not (6 or 8) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw Fault(text, place);
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        if (digits.Length == 6)
            year += year <= LastYearOf2000s ? 2000 : 1900;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            throw Fault(text, place);
        return new LocalDate(year, month, day);
    }

    private static KnowledgeException Fault(string text, string place) =>
        new("CHY0437", $"{place} \"{text}\" is not a date restriction. Write yymmdd-yymmdd, <yymmdd or >yymmdd (or yyyymmdd), or leave such lines out with --skip.");
}
