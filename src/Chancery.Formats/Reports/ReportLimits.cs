namespace Chancery.Formats.Reports;

/// <summary>How much a single report may hold, so that memory stays bounded whatever comes in.</summary>
/// <param name="MaxBytes">Bytes of a text file, a web page or a line of JSON Lines. The default of 4 MiB is about 700,000 English words.</param>
public sealed record ReportLimits(int MaxBytes = 4 << 20)
{
    /// <summary>The limits when none are given.</summary>
    public static ReportLimits Default { get; } = new();
}
