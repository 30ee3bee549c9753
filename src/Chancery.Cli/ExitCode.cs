namespace Chancery.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>All went well; also when the reader of the output went away.</summary>
    internal const int Success = 0;

    /// <summary>Finished, but some reports were rejected.</summary>
    internal const int Rejects = 1;

    /// <summary>Could not run: wrong usage, no such input, no model.</summary>
    internal const int CannotRun = 2;

    /// <summary>Ended by Ctrl-C, as shells count it (128 + SIGINT).</summary>
    internal const int Interrupted = 130;
}
