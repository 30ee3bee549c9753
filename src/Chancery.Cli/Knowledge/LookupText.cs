using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Knowledge;

/// <summary>What is known of a name, as text and as JSON.</summary>
internal static class LookupText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entries in a table, the one taken, and why.</summary>
    internal static string Table(NameLookup lookup)
    {
        var text = new StringBuilder();
        text.Append(lookup.Name).Append(lookup.Date is { } date ? $", on {LocalDatePattern.Iso.Format(date)}" : "").Append('\n');
        TextTable.Append(text, [.. lookup.Entries.Select(entry => Row(entry, lookup.Choice))]);
        if (lookup.Role is { } role)
            text.Append(CultureInfo.InvariantCulture, $"role noun: {role.Sector}{(role.IsWeak ? ", unless what it belongs to tells another" : "")}\n");
        if (lookup.Choice is { } choice)
            text.Append(CultureInfo.InvariantCulture, $"taken: {Code(choice.Taken.Code)}{(choice.Taken.Office is { } office ? $", {office}" : "")}\n");
        foreach (var candidate in lookup.Choice?.Candidates ?? [])
            text.Append(CultureInfo.InvariantCulture, $"candidate: {candidate.Name}, {Code(candidate.Code)}{(candidate.Office is { } office ? $", {office}" : "")}, {candidate.Score:0.00}\n");
        return text.Append("why: ").Append(lookup.Why).ToString();
    }

    /// <summary>One object.</summary>
    internal static string Json(NameLookup lookup) => JsonSerializer.Serialize(
        new
        {
            name = lookup.Name,
            date = Day(lookup.Date),
            taken = lookup.Choice is { } choice ? Entry(choice.Taken, null) : null,
            reason = lookup.Choice?.Reason,
            why = lookup.Why,
            candidates = (lookup.Choice?.Candidates ?? []).Select(candidate => new { name = candidate.Name, code = candidate.Code?.ToString(), office = candidate.Office, score = Math.Round(candidate.Score, 4) }),
            entries = lookup.Entries.Select(entry => Entry(entry.Entry, entry.Origin)),
            role = lookup.Role is { } role ? new { sector = role.Sector, weak = role.IsWeak } : null,
        },
        Options);

    private static ImmutableArray<string> Row(LookupEntry found, NameChoice? choice)
    {
        var entry = found.Entry;
        var mark = choice is not null && ReferenceEquals(choice.Taken, entry) ? "*" : "";
        return [mark, Kind(entry.Kind), entry.Name, Code(entry.Code), entry.Office ?? "", Day(entry.From) ?? "", Day(entry.To) ?? "", found.Origin ?? "shipped"];
    }

    private static object Entry(KnownName entry, string? origin) => new
    {
        kind = Kind(entry.Kind),
        name = entry.Name,
        code = entry.Code?.ToString(),
        office = entry.Office,
        from = Day(entry.From),
        to = Day(entry.To),
        origin = origin ?? "shipped",
    };

    private static string Kind(NameKind kind) => kind == NameKind.Leader ? "person" : kind.ToString().ToLowerInvariant();

    private static string Code(Ontology.ActorCode? code) => code?.ToString() ?? "-";

    private static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
