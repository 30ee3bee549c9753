using System.Text;
using Chancery.Formats.Reports;
using Chancery.Text;

namespace Chancery.Formats.Tests.Reports;

/// <summary>Reads what a test gives as bytes or text.</summary>
internal static class Readings
{
    internal static async Task<List<ReportReading>> ReadAsync(IReportReader reader, byte[] bytes, string place = "a.txt")
    {
        var readings = new List<ReportReading>();
        await foreach (var reading in reader.ReadAsync(new MemoryStream(bytes), place, CancellationToken.None))
            readings.Add(reading);
        return readings;
    }

    internal static Task<List<ReportReading>> ReadAsync(IReportReader reader, string text, string place = "a.txt") =>
        ReadAsync(reader, Encoding.UTF8.GetBytes(text), place);

    internal static async Task<List<ReportReading>> ReadAsync(IEnumerable<ReportInput> inputs, ReportLimits? limits = null)
    {
        var readings = new List<ReportReading>();
        await foreach (var reading in new ReportReader(limits).ReadAsync(inputs, CancellationToken.None))
            readings.Add(reading);
        return readings;
    }

    internal static Document Only(this List<ReportReading> readings)
    {
        var reading = Assert.Single(readings);
        Assert.Null(reading.Fault?.Message);
        return reading.Document!;
    }

    internal static string OnlyFault(this List<ReportReading> readings)
    {
        var reading = Assert.Single(readings);
        Assert.Null(reading.Document);
        return reading.Fault!.Message;
    }

}
