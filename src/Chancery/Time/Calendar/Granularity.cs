namespace Chancery.Time.Calendar;

/// <summary>How precise a time is: the stretch of the calendar it names, from the finest on.</summary>
public enum Granularity
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A week of ISO 8601, from Monday on.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years, as 1990 to 1999.</summary>
    Decade,

    /// <summary>A hundred years, as 1900 to 1999.</summary>
    Century,
}
