namespace Chancery.Cli.Evaluate;

/// <summary>Where the engine's answers go; writes nothing without a path.</summary>
internal sealed class AnswerFile : IDisposable
{
    private readonly string path;
    private readonly FileStream? file;

    /// <summary>Makes the file anew.</summary>
    /// <exception cref="InputException">It can't be made (CHY0206).</exception>
    internal AnswerFile(string? path)
    {
        this.path = path ?? "";
        try
        {
            file = path is null ? null : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWrite(this.path, fault);
        }
    }

    /// <summary>Writes lines.</summary>
    /// <exception cref="InputException">They can't be written (CHY0206).</exception>
    internal async Task WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
    {
        if (file is null)
            return;
        try
        {
            await file.WriteAsync(lines, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            throw Errors.CannotWrite(path, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();
}
