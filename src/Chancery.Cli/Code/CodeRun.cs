using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Chancery.Formats.Records;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary>One run of <c>chancery code</c>: opens what it needs, runs, tells what became of the reports.</summary>
internal static class CodeRun
{
    /// <summary>Runs.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="ChanceryException">It could not run: no such input, no model, no place for the rejects.</exception>
    internal static async Task<int> RunAsync(CodeOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var inputs = ReportInputs.Find(options.Inputs, host.OpenInput);
        var start = host.Clock.GetTimestamp();
        await using var rejects = new RejectLog(options.RejectsPath, host.Error);
        var writer = Writer(options.Format, host);
        var runner = new PipelineRunner(new BatchCoder(host.LoadPipelineWith(options.KnowledgePath), writer, options), options.Jobs);
        var progress = new ProgressLine(host);
        var counts = default(RunCounts);
        var isClosed = false;
        try
        {
            await WriteStartAsync(writer, host.Output, cancellationToken).ConfigureAwait(false);
            await runner.RunAsync(
                new ReportReader(options.Limits).ReadAsync(inputs, cancellationToken),
                async (batch, token) =>
                {
                    await WriteAsync(host.Output, batch.Output.WrittenMemory, token).ConfigureAwait(false);
                    progress.Clear();
                    foreach (var rejected in batch.Rejected)
                        await rejects.AddAsync(rejected, token).ConfigureAwait(false);
                    counts += batch.Counts;
                    progress.Show(counts);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.Clear();
            await host.Error.WriteLineAsync($"Interrupted: {counts.Coded + counts.WithoutEvents} reports were written, each whole.").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (IOException fault) when (ProcessOutput.IsClosedPipe(fault))
        {
            isClosed = true;
        }

        progress.Clear();
        await rejects.CloseAsync().ConfigureAwait(false);
        if (isClosed)
            return ExitCode.Success;
        await host.Error.WriteLineAsync(counts.Summary(runner.ReadCount)).ConfigureAwait(false);
        if (counts is { Events: 0, WithoutEvents: > 0 })
            await host.Error.WriteLineAsync("No report tells an event of one of the sixteen types. See why for a sentence: chancery explain \"...\"").ConfigureAwait(false);
        if (options.HasStats)
            await host.Error.WriteLineAsync(Stats(counts, runner.ReadCount, host.Clock.GetElapsedTime(start))).ConfigureAwait(false);
        return counts.Rejected > 0 ? ExitCode.Rejects : ExitCode.Success;
    }

    private static IRecordWriter Writer(string format, CommandHost host) => format switch
    {
        "jsonl" => new RecordJsonWriter(),
        "csv" => new RecordCsvWriter(),
        _ => new RecordTableWriter(host.Width, host.IsOutputTerminal),
    };

    private static async Task WriteStartAsync(IRecordWriter writer, Stream output, CancellationToken cancellationToken)
    {
        var head = new ArrayBufferWriter<byte>();
        writer.WriteStart(head);
        await WriteAsync(output, head.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    // A line that has begun is ended: the token is looked at between batches only.
    private static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await output.WriteAsync(lines, CancellationToken.None).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException fault) when (!ProcessOutput.IsClosedPipe(fault))
        {
            throw Errors.CannotWrite("standard output", fault);
        }
    }

    private static string Stats(RunCounts counts, long read, TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteNumber("reports", read);
            json.WriteNumber("events", counts.Events);
            json.WriteNumber("words", counts.Words);
            json.WriteNumber("sentences", counts.Sentences);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            json.WriteNumber("words_per_second", Math.Round(counts.Words / Math.Max(elapsed.TotalSeconds, 1e-9), 1));
            json.WriteNumber("peak_memory_bytes", process.PeakWorkingSet64);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
