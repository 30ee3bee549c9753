namespace Chancery.Events.Lexicon;

/// <summary>Part of speech of a frame's words.</summary>
public enum FrameKind
{
    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Event nouns.</summary>
    Noun,

    /// <summary>Adjectives.</summary>
    Adjective,
}
