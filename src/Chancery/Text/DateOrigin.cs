namespace Chancery.Text;

/// <summary>Where a report's own date comes from.</summary>
public enum DateOrigin
{
    /// <summary>Given with the report: by the caller, a field of the input, an option.</summary>
    Given,

    /// <summary>The metadata of its web page.</summary>
    Page,

    /// <summary>The line that opens it, "SEOUL, March 11, 2025 (HPA) -", or a line that holds nothing but the date.</summary>
    Dateline,
}
