using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary>Writes down the reports that could not be read or coded: each to the rejects file, the first ones to standard error.</summary>
internal sealed class RejectLog : IAsyncDisposable
{
    private const int Shown = 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream? file;
    private readonly string? path;
    private readonly TextWriter error;
    private long count;

    /// <summary>Opens the log.</summary>
    /// <param name="path">The rejects file, made anew; null for none.</param>
    /// <param name="error">Standard error.</param>
    /// <exception cref="InputException">The file can't be made (CHY0206).</exception>
    internal RejectLog(string? path, TextWriter error)
    {
        this.path = path;
        this.error = error;
        try
        {
            file = path is null ? null : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWrite(path!, fault);
        }
    }

    /// <summary>Writes a rejected report down.</summary>
    /// <exception cref="InputException">The file can't be written (CHY0206).</exception>
    internal async Task AddAsync(ReportReading rejected, CancellationToken cancellationToken)
    {
        var fault = rejected.Fault!;
        count++;
        if (count <= Shown)
            await error.WriteLineAsync(fault.Message).ConfigureAwait(false);
        if (file is null)
            return;
        try
        {
            await file.WriteAsync(Line(rejected), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException inner)
        {
            throw Errors.CannotWrite(path!, inner);
        }
    }

    /// <summary>Says how many were not shown.</summary>
    internal async Task CloseAsync()
    {
        if (count > Shown)
            await error.WriteLineAsync($"... and {count - Shown} more rejected reports{(file is null ? "; list all of them with --rejects FILE" : $" in {path}")}").ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static byte[] Line(ReportReading rejected)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("code", rejected.Fault!.Code);
            json.WriteString("place", rejected.Place);
            json.WriteString("id", rejected.Id);
            json.WriteString("message", rejected.Fault.Message);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
