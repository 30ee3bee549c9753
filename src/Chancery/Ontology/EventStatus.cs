namespace Chancery.Ontology;

/// <summary>Whether an event happened, by the report's own words. Only the first two count as having happened.</summary>
public enum EventStatus
{
    /// <summary>The report, or the doer announcing its own act, says that it happened.</summary>
    Occurred,

    /// <summary>The same, and it is still going on.</summary>
    Ongoing,

    /// <summary>The doer says that it will do it, or it is decided, ordered, scheduled, planned.</summary>
    Announced,

    /// <summary>The doer says it will do it unless, or to harm.</summary>
    Threatened,

    /// <summary>Somebody asks, urges or orders that it be done.</summary>
    Requested,

    /// <summary>Only a source other than the doer asserts it.</summary>
    Alleged,

    /// <summary>Somebody named says that it did not happen or will not.</summary>
    Denied,

    /// <summary>The report says that it did not happen.</summary>
    Negated,

    /// <summary>If, would, should have, could, may, fears that.</summary>
    Hypothetical,
}
