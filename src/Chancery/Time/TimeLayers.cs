using Chancery.Text;

namespace Chancery.Time;

/// <summary>What the time stage provides.</summary>
public static class TimeLayers
{
    /// <summary>The report's own date and its time expressions.</summary>
    public static readonly Layer<ReportTimes> Times = new("time.expressions");
}
