namespace Chancery.Formats.Reports;

/// <summary>Reads the reports of one format from a stream. Thread-safe.</summary>
public interface IReportReader
{
    /// <summary>Reads reports as they come; memory does not grow with the number of reports.</summary>
    /// <param name="stream">The bytes, read once from where it stands; not disposed.</param>
    /// <param name="place">The name shown in errors and used as the id of a report that has none of its own.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A report, or what is wrong with it, for each one in the stream.</returns>
    /// <exception cref="IOException">The stream can't be read.</exception>
    IAsyncEnumerable<ReportReading> ReadAsync(Stream stream, string place, CancellationToken cancellationToken);
}
