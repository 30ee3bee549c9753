using System.Globalization;

namespace Chancery.Cli.Code;

/// <summary>One line on a terminal that tells how far a run is, overwritten a few times a second. Silent elsewhere.</summary>
internal sealed class ProgressLine(CommandHost host)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long start = host.Clock.GetTimestamp();
    private TimeSpan next = Interval;
    private bool isShown;

    /// <summary>Tells the counts so far.</summary>
    internal void Show(RunCounts counts)
    {
        var elapsed = host.Clock.GetElapsedTime(start);
        if (!host.IsErrorTerminal || elapsed < next)
            return;
        (next, isShown) = (elapsed + Interval, true);
        var reports = counts.Coded + counts.WithoutEvents + counts.Rejected;
        host.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r{reports} reports, {counts.Events} events, {counts.Rejected} rejected, {counts.Words / elapsed.TotalSeconds:N0} words/s\e[K"));
        host.Error.Flush();
    }

    /// <summary>Clears the line.</summary>
    internal void Clear()
    {
        if (isShown)
            host.Error.Write("\r\e[K");
        isShown = false;
    }
}
