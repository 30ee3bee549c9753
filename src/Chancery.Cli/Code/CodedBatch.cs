using System.Buffers;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary>A coded batch, ready to be written.</summary>
/// <param name="Output">Whole lines.</param>
/// <param name="Rejected">Reports that could not be read or coded, in input order.</param>
/// <param name="Counts">What became of its reports.</param>
internal sealed record CodedBatch(ArrayBufferWriter<byte> Output, IReadOnlyList<ReportReading> Rejected, RunCounts Counts);
