namespace Chancery.Events;

/// <summary>How the event head and the frames are combined: a word's score for a type is the head's probability plus the weight of a frame of that type.</summary>
/// <remarks>Chosen on the development part of <c>data/gold/records</c>; see <c>docs/events.md</c> for the figures of each alone and both.</remarks>
public sealed record CombinationOptions
{
    /// <summary>Both, as shipped.</summary>
    public static readonly CombinationOptions Both = new();

    /// <summary>The learned head alone.</summary>
    public static readonly CombinationOptions HeadAlone = new() { Threshold = 0.5f, StrongWeight = 0, NormalWeight = 0, WeakWeight = 0, ObjectWeight = 0, StrongObjectWeight = 0 };

    /// <summary>The frames alone.</summary>
    public static readonly CombinationOptions FramesAlone = new() { HeadWeight = 0, StrongWeight = 1, NormalWeight = 1, WeakWeight = 0, ObjectWeight = 0 };

    /// <summary>Factor of the head's probability.</summary>
    public float HeadWeight { get; init; } = 1;

    /// <summary>Weight of a strong frame.</summary>
    public float StrongWeight { get; init; } = 0.45f;

    /// <summary>Weight of a normal frame.</summary>
    public float NormalWeight { get; init; } = 0.3f;

    /// <summary>Weight of a weak frame.</summary>
    public float WeakWeight { get; init; } = 0.1f;

    /// <summary>Added for a frame whose object is told and found ("lift" with "ban"), and for a strong one whose particle is ("step down"): it knows more than the word.</summary>
    public float ObjectWeight { get; init; } = 0.45f;

    /// <summary>Weight of a strong frame whose object is told and found: "deny a visa" is what it says, whatever the head reads in "deny".</summary>
    public float StrongObjectWeight { get; init; } = 1;

    /// <summary>The least score of an event.</summary>
    public float Threshold { get; init; } = 0.75f;
}
