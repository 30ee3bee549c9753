using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>A name of a place as it was found, before it is resolved.</summary>
internal sealed class FoundName
{
    public required int SentenceIndex { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    public required TextSpan Span { get; init; }

    public required PlaceUse Use { get; init; }

    /// <summary>As <c>places.entity</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The entity head's score, or null.</summary>
    public required float? Score { get; init; }

    /// <summary>The places that the name stands for.</summary>
    public required PlaceMeaning[] Meanings { get; init; }

    /// <summary>Whether the meanings are of a place in the name, which is not known itself: of Manila for "Manila Cathedral".</summary>
    public bool IsWithin { get; init; }

    /// <summary>What the words beside it make it: "Aleppo province", "the city of Aleppo"; null for nothing.</summary>
    public PlaceKind? Told { get; init; }

    /// <summary>The country of the knowledge table, which tells what a bare name means: "Georgia"; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the next name follows after a comma or in brackets: "Paris, Texas".</summary>
    public bool IsBeforeContainer { get; set; }
}
