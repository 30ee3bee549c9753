using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary>Reports that are coded together, and the promise of their records.</summary>
internal sealed class ReportBatch
{
    private readonly TaskCompletionSource<CodedBatch> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reports and faults in input order.</summary>
    internal List<ReportReading> Readings { get; } = [];

    /// <summary>Characters of the reports.</summary>
    internal int Characters { get; private set; }

    /// <summary>Done when the batch is coded.</summary>
    internal Task<CodedBatch> Result => result.Task;

    /// <summary>Adds a report or a fault.</summary>
    internal void Add(ReportReading reading)
    {
        Readings.Add(reading);
        Characters += reading.Document?.Text.Length ?? 0;
    }

    /// <summary>Keeps the promise.</summary>
    internal void Complete(CodedBatch batch) => result.TrySetResult(batch);

    /// <summary>Breaks the promise: the run ends.</summary>
    internal void Fail(Exception fault) => result.TrySetException(fault);
}
