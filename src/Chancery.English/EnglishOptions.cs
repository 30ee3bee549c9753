using Chancery.Events;

namespace Chancery.English;

/// <summary>What of the ready-made pipeline may be changed.</summary>
public sealed record EnglishOptions
{
    /// <summary>A model file; null for the shipped one.</summary>
    public string? ModelPath { get; init; }

    /// <summary>A user's own knowledge, a file that <c>chancery knowledge add</c> wrote; its entries go before ours. Null for none.</summary>
    public string? KnowledgePath { get; init; }

    /// <summary>How event head and frames are combined; null for the shipped way.</summary>
    public CombinationOptions? Combination { get; init; }
}
