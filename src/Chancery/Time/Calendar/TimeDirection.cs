namespace Chancery.Time.Calendar;

/// <summary>On which side of the report a time lies that does not say so itself: "on Friday", "in March".</summary>
internal enum TimeDirection
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>What is told has happened.</summary>
    Past,

    /// <summary>It is still to come.</summary>
    Future,
}
