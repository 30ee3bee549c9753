using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary>Reads, codes and writes at the same time: one reader, any number of coders, one writer, between them queues of bounded length.</summary>
/// <remarks>Batches are cut by the input alone and written in input order, so that the output is the same for any number of coders.</remarks>
/// <param name="coder">Codes a batch.</param>
/// <param name="jobs">Coders.</param>
internal sealed class PipelineRunner(BatchCoder coder, int jobs)
{
    private const int BatchReports = 64;
    private const int BatchCharacters = 64 << 10;

    /// <summary>Reports that the readers have given so far.</summary>
    internal long ReadCount { get; private set; }

    /// <summary>Runs to the end of the reports.</summary>
    /// <param name="readings">The reports.</param>
    /// <param name="write">Takes the batches in input order.</param>
    /// <param name="cancellationToken">Ends the run; batches that were written stay.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task RunAsync(
        IAsyncEnumerable<ReportReading> readings, Func<CodedBatch, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = Channel.CreateBounded<ReportBatch>(new BoundedChannelOptions(jobs + 1) { SingleWriter = true });
        var ordered = Channel.CreateBounded<ReportBatch>(new BoundedChannelOptions((2 * jobs) + 2) { SingleReader = true, SingleWriter = true });
        Task[] workers =
        [
            ReadAsync(readings, waiting.Writer, ordered.Writer, stop.Token),
            .. Enumerable.Range(0, jobs).Select(_ => Task.Run(() => CodeAsync(waiting.Reader, stop.Token), CancellationToken.None)),
            WriteAsync(ordered.Reader, write, stop.Token),
        ];

        // The first to fail ends the others, and its fault is the one that is told.
        Exception? first = null;
        await foreach (var ended in Task.WhenEach(workers).ConfigureAwait(false))
        {
            if (ended.IsCompletedSuccessfully)
                continue;
            first ??= ended.Exception?.InnerException;
            await stop.CancelAsync().ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
    }

    private async Task ReadAsync(
        IAsyncEnumerable<ReportReading> readings, ChannelWriter<ReportBatch> waiting, ChannelWriter<ReportBatch> ordered, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new ReportBatch();
            await foreach (var reading in Interruptible(readings, cancellationToken).ConfigureAwait(false))
            {
                ReadCount++;
                batch.Add(reading);
                if (batch.Readings.Count < BatchReports && batch.Characters < BatchCharacters)
                    continue;
                await SendAsync(batch).ConfigureAwait(false);
                batch = new ReportBatch();
            }

            if (batch.Readings.Count > 0)
                await SendAsync(batch).ConfigureAwait(false);
        }
        finally
        {
            waiting.TryComplete();
            ordered.TryComplete();
        }

        async Task SendAsync(ReportBatch batch)
        {
            // First where the order is kept: the writer never waits for a batch that no coder will get.
            await ordered.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            await waiting.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    // A read from a terminal or a pipe can't be called off: when the run ends it is left behind, and its enumerator with it.
    private static async IAsyncEnumerable<ReportReading> Interruptible(
        IAsyncEnumerable<ReportReading> readings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var enumerator = readings.GetAsyncEnumerator(cancellationToken);
        Task<bool>? pending = null;
        try
        {
            while (true)
            {
                var next = enumerator.MoveNextAsync();
                pending = next.IsCompletedSuccessfully ? null : next.AsTask();
                if (!(pending is null ? next.Result : await pending.WaitAsync(cancellationToken).ConfigureAwait(false)))
                    break;
                yield return enumerator.Current;
            }
        }
        finally
        {
            if (pending is null or { IsCompleted: true })
                await enumerator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task CodeAsync(ChannelReader<ReportBatch> waiting, CancellationToken cancellationToken)
    {
        await foreach (var batch in waiting.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                batch.Complete(coder.Code(batch, cancellationToken));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                batch.Fail(fault);
                throw;
            }
        }
    }

    private static async Task WriteAsync(
        ChannelReader<ReportBatch> ordered, Func<CodedBatch, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await foreach (var batch in ordered.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            await write(await batch.Result.WaitAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }
}
