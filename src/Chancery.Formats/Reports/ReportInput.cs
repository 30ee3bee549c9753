namespace Chancery.Formats.Reports;

/// <summary>Something that holds reports: a file or standard input.</summary>
/// <param name="Place">The name shown in errors: the path as given, or <c>-</c>.</param>
/// <param name="Open">Opens the bytes for reading, once.</param>
public sealed record ReportInput(string Place, Func<Stream> Open)
{
    /// <summary>The extension in lower case with its dot; empty when there is none.</summary>
    public string Extension => Path.GetExtension(Place).ToLowerInvariant();
}
