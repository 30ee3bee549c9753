using System.Collections.Immutable;
using Chancery.Ontology;

namespace Chancery.Events.Lexicon;

/// <summary>One way of telling an event: a word with its syntax, and what it means.</summary>
public sealed record Frame
{
    /// <summary>Unique over the lexicon, as <c>revoke.document</c>; written into the provenance.</summary>
    public required string Id { get; init; }

    /// <summary>What the frame codes.</summary>
    public required EventType Type { get; init; }

    /// <summary>Part of speech of <see cref="Words"/>.</summary>
    public required FrameKind Kind { get; init; }

    /// <summary>Dictionary forms; each makes the frame fire.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Verb particle or preposition directly governed ("call off"); null for none.</summary>
    public string? Particle { get; init; }

    /// <summary>Prepositions of which one must introduce a dependent ("crack down on").</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Lemmas of which the object (for nouns: the of-phrase or a modifier) must be one; empty for any.</summary>
    public ImmutableArray<string> Objects { get; init; } = [];

    /// <summary>Lemmas that the object must not be.</summary>
    public ImmutableArray<string> ExcludedObjects { get; init; } = [];

    /// <summary>Lemmas of which the subject must be one; empty for any.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Kinds of clause that must be governed: <c>to</c>, <c>that</c>, <c>ing</c>; empty for any.</summary>
    public ImmutableArray<string> Complement { get; init; } = [];

    /// <summary>Paths to the actor, tried in order; empty for the defaults of the kind.</summary>
    public ImmutableArray<string> Actor { get; init; } = [];

    /// <summary>Paths to the recipient, tried in order; empty for the defaults of the kind.</summary>
    public ImmutableArray<string> Recipient { get; init; } = [];

    /// <summary>Whether both sides are actors (met, signed, clashed).</summary>
    public bool IsReciprocal { get; init; }

    /// <summary>Status of the act that the frame's word governs; null when it changes none.</summary>
    public EventStatus? Governs { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code, when the words tell more than type and mode; null for the code of these.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>How far the word alone tells the event.</summary>
    public FrameStrength Strength { get; init; } = FrameStrength.Normal;

    /// <summary>A sentence that the frame codes.</summary>
    public required string Example { get; init; }

    /// <summary>How many conditions the frame has: the more, the more precise, and tried first.</summary>
    public int Specificity =>
        (Objects.IsEmpty ? 0 : 2) + (Particle is null ? 0 : 2) + (With.IsEmpty ? 0 : 2) + (Subjects.IsEmpty ? 0 : 2) + (Complement.IsEmpty ? 0 : 1);
}
