namespace Chancery.Text;

/// <summary>How an abbreviation behaves at its full stop.</summary>
public enum AbbreviationKind
{
    /// <summary>Stands before a name and never ends a sentence: <c>Gen.</c></summary>
    Title,

    /// <summary>An abbreviation only before a number: <c>No. 5</c>.</summary>
    Number,

    /// <summary>Never ends a sentence: <c>e.g.</c></summary>
    Inner,

    /// <summary>May end a sentence: <c>Inc.</c></summary>
    Final,

    /// <summary>Ends a sentence before any capital letter: <c>etc.</c></summary>
    Closing,

    /// <summary>A month or a day of the week: an abbreviation next to a number, a comma or a small letter: <c>Sept. 11</c>.</summary>
    Date,
}
