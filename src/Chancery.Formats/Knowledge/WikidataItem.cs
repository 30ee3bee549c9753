using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Chancery.Formats.Knowledge;

/// <summary>What is read of an item of a Wikidata dump.</summary>
/// <param name="Id">As Q76.</param>
/// <param name="Label">English label; null for none.</param>
/// <param name="Aliases">English aliases.</param>
/// <param name="Alpha3">ISO 3166 alpha-3 code (P298), of a country; else null.</param>
/// <param name="Countries">Items of countries: country (P17), jurisdiction (P1001), citizenship (P27), in this order.</param>
/// <param name="Kinds">Items of which it is an instance (P31).</param>
/// <param name="Offices">Positions held (P39) with start (P580) and end (P582).</param>
internal sealed record WikidataItem(
    string Id,
    string? Label,
    ImmutableArray<string> Aliases,
    string? Alpha3,
    ImmutableArray<string> Countries,
    ImmutableArray<string> Kinds,
    ImmutableArray<WikidataOffice> Offices)
{
    private static readonly string[] CountryProperties = ["P17", "P1001", "P27"];

    private const int DayPrecision = 11;
    private const int MonthPrecision = 10;
    private const int YearPrecision = 9;

    /// <summary>Reads an item; claims marked as deprecated are passed over, values that are unknown too.</summary>
    /// <exception cref="InvalidOperationException">A field is of another kind than Wikidata's.</exception>
    internal static WikidataItem Read(JsonElement item) => new(
        item.GetProperty("id").GetString()!,
        Text(item, "labels"),
        EnglishAliases(item),
        Claims(item, "P298").Select(value => value.GetString()).FirstOrDefault(),
        [.. CountryProperties.SelectMany(property => Claims(item, property)).Select(Item).OfType<string>()],
        [.. Claims(item, "P31").Select(Item).OfType<string>()],
        [.. Statements(item, "P39").Select(Office).OfType<WikidataOffice>()]);

    private static WikidataOffice? Office(JsonElement statement) =>
        Value(statement.GetProperty("mainsnak")) is { } value && Item(value) is { } position
            ? new WikidataOffice(position, Time(statement, "P580", isEnd: false), Time(statement, "P582", isEnd: true))
            : null;

    private static LocalDate? Time(JsonElement statement, string property, bool isEnd)
    {
        if (!statement.TryGetProperty("qualifiers", out var qualifiers) || qualifiers.ValueKind != JsonValueKind.Object || !qualifiers.TryGetProperty(property, out var snaks))
            return null;
        foreach (var snak in snaks.EnumerateArray())
        {
            if (Value(snak) is { } value && Day(value.GetProperty("time").GetString()!, value.GetProperty("precision").GetInt32(), isEnd) is { } day)
                return day;
        }

        return null;
    }

    /// <summary>"+2018-08-07T00:00:00Z": of a month or a year the first or the last day; null for what is less precise, or before our era.</summary>
    private static LocalDate? Day(string time, int precision, bool isEnd)
    {
        if (precision < YearPrecision || time.Length < 11 || time[0] != '+' || !int.TryParse(time.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        var text = precision switch { >= DayPrecision => time[1..11], MonthPrecision => time[1..8], _ => $"{year:0000}" };
        return Chancery.Knowledge.OfficeDates.TryParse(text, isEnd, out var date) ? date : null;
    }

    private static IEnumerable<JsonElement> Claims(JsonElement item, string property) =>
        Statements(item, property).Select(statement => Value(statement.GetProperty("mainsnak"))).OfType<JsonElement>();

    private static IEnumerable<JsonElement> Statements(JsonElement item, string property) =>
        item.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(property, out var statements)
            ? statements.EnumerateArray().Where(statement => !statement.TryGetProperty("rank", out var rank) || rank.GetString() != "deprecated")
            : [];

    private static JsonElement? Value(JsonElement snak) => snak.TryGetProperty("datavalue", out var value) ? value.GetProperty("value") : null;

    private static string? Item(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var id) ? id.GetString() : null;

    private static string? Text(JsonElement item, string field) =>
        item.TryGetProperty(field, out var texts) && texts.ValueKind == JsonValueKind.Object && texts.TryGetProperty("en", out var text) ? text.GetProperty("value").GetString() : null;

    private static ImmutableArray<string> EnglishAliases(JsonElement item) =>
        item.TryGetProperty("aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Object && aliases.TryGetProperty("en", out var texts)
            ? [.. texts.EnumerateArray().Select(text => text.GetProperty("value").GetString()!)]
            : [];
}

/// <summary>A position held.</summary>
/// <param name="Position">The item of the position.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
internal sealed record WikidataOffice(string Position, LocalDate? From, LocalDate? To);
