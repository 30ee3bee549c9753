using System.Collections.Immutable;

namespace Chancery.Evaluation.Records;

/// <summary>Puts a system's records beside the gold.</summary>
public static class SystemRecords
{
    /// <summary>Joins a system's file with the gold by id.</summary>
    /// <param name="gold">The gold reports.</param>
    /// <param name="goldPlace">The gold's name in errors.</param>
    /// <param name="system">The system's reports, in any order; a text may be left out, but not differ.</param>
    /// <param name="systemPlace">The system's name in errors.</param>
    /// <returns>The system's events for each gold report, in the gold's order.</returns>
    /// <exception cref="InputException">An id is not in the gold (CHY0134) or has another text there (CHY0135), or a gold report has no record (CHY0138).</exception>
    public static ImmutableArray<ImmutableArray<AnnotatedEvent>> Join(
        ImmutableArray<AnnotatedReport> gold, string goldPlace, ImmutableArray<AnnotatedReport> system, string systemPlace)
    {
        var texts = gold.ToDictionary(report => report.Id, report => report.Text, StringComparer.Ordinal);
        foreach (var report in system)
        {
            if (!texts.TryGetValue(report.Id, out var text))
                throw Errors.UnknownId(systemPlace, report.Line, report.Id, goldPlace);
            if (report.Text is { } own && text is not null && !string.Equals(own, text, StringComparison.Ordinal))
                throw Errors.OtherText(systemPlace, report.Line, report.Id, goldPlace);
        }

        var events = system.ToDictionary(report => report.Id, report => report.Events, StringComparer.Ordinal);
        var missing = gold.Where(report => !events.ContainsKey(report.Id)).ToList();
        if (missing.Count > 0)
            throw Errors.Incomplete(systemPlace, missing.Count, missing[0].Id, goldPlace);
        return [.. gold.Select(report => events[report.Id])];
    }
}
