using Chancery.Text;

namespace Chancery.Formats.Reports;

/// <summary>A report that was read, or why it could not be.</summary>
public sealed record ReportReading
{
    private ReportReading(string place, string? id, Document? document, InputException? fault) =>
        (Place, Id, Document, Fault) = (place, id, document, fault);

    /// <summary>The file, with the line where it holds several reports: <c>reports.jsonl:48</c>.</summary>
    public string Place { get; }

    /// <summary>The report's id; null when it could not be read.</summary>
    public string? Id { get; }

    /// <summary>The report, or null.</summary>
    public Document? Document { get; }

    /// <summary>What is wrong with it, or null.</summary>
    public InputException? Fault { get; }

    /// <summary>A report.</summary>
    public static ReportReading Of(string place, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReportReading(place, document.Id, document, null);
    }

    /// <summary>A report that can't be read.</summary>
    public static ReportReading Rejected(string place, string? id, InputException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new ReportReading(place, id, null, fault);
    }
}
