namespace Chancery.Text;

/// <summary>What the sentence splitter needs to know of a token.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>Ends in a full stop that is its own; never ends a sentence.</summary>
    Abbreviation,

    /// <summary>Ends in a full stop that is its own; may end a sentence.</summary>
    FinalAbbreviation,

    /// <summary>Letters with full stops between: U.S. May end a sentence, and keeps its stop there.</summary>
    Acronym,

    /// <summary>One or more of . ! ? and dots of omission.</summary>
    Terminal,
    Opener,
    Closer,

    /// <summary>A straight double quote: opens or closes.</summary>
    Quote,
    Punctuation,
    Emoticon,
    Web,
}

/// <summary>A token found by the tokenizer.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Joined">It belongs to the same written word as the token before it.</param>
/// <param name="Breaks">A line break before it ends the sentence.</param>
internal readonly record struct RawToken(int Start, int End, TokenKind Kind, bool Joined = false, bool Breaks = false);
