using System.Buffers;
using Chancery.Record;

namespace Chancery.Formats.Records;

/// <summary>Writes records in one format. Thread-safe: records may be written to different buffers at the same time.</summary>
public interface IRecordWriter
{
    /// <summary>Writes what stands before the first record; nothing in formats without a head.</summary>
    void WriteStart(IBufferWriter<byte> output);

    /// <summary>Writes a record as whole lines of UTF-8, ending in a line feed; the same record gives the same bytes.</summary>
    void Write(ReportRecord record, IBufferWriter<byte> output);
}
