namespace Chancery.Events.Lexicon;

/// <summary>How far a frame's word alone tells the event.</summary>
public enum FrameStrength
{
    /// <summary>Only with the support of the learned head.</summary>
    Weak,

    /// <summary>Mostly.</summary>
    Normal,

    /// <summary>Nearly always in political news.</summary>
    Strong,
}
