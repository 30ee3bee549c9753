namespace Chancery.Training.Run;

/// <summary>What a batch teaches.</summary>
internal enum LearningTask
{
    /// <summary>Tags, lemmas and trees.</summary>
    Trees,

    /// <summary>Names.</summary>
    Entities,

    /// <summary>Event triggers with type and status.</summary>
    Events,

    /// <summary>The relation of two marked spans.</summary>
    Relations,
}
