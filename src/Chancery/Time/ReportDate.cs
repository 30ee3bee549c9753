using Chancery.Text;
using NodaTime;

namespace Chancery.Time;

/// <summary>The day from which relative expressions are counted. It never stands in for the date of an event.</summary>
/// <param name="Date">The day; null when nothing tells it: relative expressions then have no value.</param>
/// <param name="Origin">Where it comes from; null without a date.</param>
/// <param name="Span">The words of the report that tell it; null when it was told beside the text.</param>
public sealed record ReportDate(LocalDate? Date, DateOrigin? Origin, TextSpan? Span)
{
    /// <summary>No date.</summary>
    public static ReportDate Unknown { get; } = new(null, null, null);
}
