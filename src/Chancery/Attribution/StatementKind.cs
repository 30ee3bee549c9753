namespace Chancery.Attribution;

/// <summary>How the words of a source are given.</summary>
public enum StatementKind
{
    /// <summary>In quotation marks, or a quoted exclamation without them.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with a quoted part.</summary>
    Mixed,
}
