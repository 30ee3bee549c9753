using System.Collections.Immutable;

namespace Chancery.Time;

/// <summary>The times of a report.</summary>
/// <param name="Report">Its own date.</param>
/// <param name="Expressions">Its time expressions in text order, none within another.</param>
public sealed record ReportTimes(ReportDate Report, ImmutableArray<Timex> Expressions);
