using System.Text.Json;
using AngleSharp.Dom;
using NodaTime;

namespace Chancery.Formats.Reports;

/// <summary>Headline, date and publisher of a web page, from what it says about itself: Open Graph, schema.org (JSON-LD and microdata), Dublin Core, then the page's own marks.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] DateNames =
        ["article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publishdate", "parsely-pub-date"];

    private static readonly string[] PublisherNames = ["og:site_name", "dc.publisher", "publisher", "application-name"];

    /// <summary>The headline, its white space folded; null when there is none.</summary>
    internal static string? Title(IDocument html) =>
        NonEmpty(Meta(html, ["og:title", "twitter:title"])) ?? NonEmpty(html.QuerySelector("h1")?.TextContent) ?? NonEmpty(html.Title);

    /// <summary>The day of publication; null when the page does not tell or not legibly.</summary>
    internal static LocalDate? Date(IDocument html) =>
        ReportDates.FromPage(Meta(html, DateNames))
        ?? ReportDates.FromPage(Linked(html, item => Text(item, "datePublished")))
        ?? ReportDates.FromPage(html.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content"))
        ?? ReportDates.FromPage(html.QuerySelector("article time[datetime], time[datetime]")?.GetAttribute("datetime"));

    /// <summary>The outlet's name; null when the page does not tell.</summary>
    internal static string? Publisher(IDocument html) =>
        NonEmpty(Meta(html, PublisherNames))
        ?? NonEmpty(Linked(html, item => item.TryGetProperty("publisher", out var publisher) ? Text(publisher, "name") : null));

    private static string? Meta(IDocument html, string[] names)
    {
        var values = html.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"), Content: meta.GetAttribute("content")))
            .Where(meta => meta.Name is not null && !string.IsNullOrWhiteSpace(meta.Content))
            .ToList();
        return names
            .Select(name => values.FirstOrDefault(meta => string.Equals(meta.Name, name, StringComparison.OrdinalIgnoreCase)).Content)
            .FirstOrDefault(content => content is not null);
    }

    private static string? Linked(IDocument html, Func<JsonElement, string?> read)
    {
        foreach (var script in html.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                if (Items(json.RootElement).Select(read).FirstOrDefault(value => value is not null) is { } found)
                    return found;
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                // A page's broken JSON-LD says nothing; the next mark is asked.
                continue;
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> Items(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array =>
            graph.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object => [root],
        _ => [],
    };

    private static string? Text(JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? NonEmpty(string? text)
    {
        var folded = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded;
    }
}
