using System.Collections.Immutable;

namespace Chancery.Evaluation.Actors;

/// <summary>What the gold wants of one field of an answer.</summary>
/// <param name="Allowed">The values that are right, null among them where none may be told; empty when the field is not limited so.</param>
/// <param name="Forbidden">The value that is wrong, or null.</param>
public sealed record ActorWish(ImmutableArray<string?> Allowed, string? Forbidden)
{
    /// <summary>A field that the gold does not check.</summary>
    public static ActorWish Anything { get; } = new([], null);

    /// <summary>Nothing may be told.</summary>
    public static ActorWish Nothing { get; } = new([null], null);

    /// <summary>Whether there is something to judge.</summary>
    public bool IsChecked => !Allowed.IsEmpty || Forbidden is not null;

    /// <summary>Whether an answer is right; a field that is not checked is never wrong.</summary>
    public bool Accepts(string? value) => (Allowed.IsEmpty || Allowed.Contains(value)) && (Forbidden is null || value != Forbidden);
}
