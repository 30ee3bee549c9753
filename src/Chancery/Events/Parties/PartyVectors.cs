namespace Chancery.Events.Parties;

/// <summary>What the words of a sentence tell of acts and parties: each word as an act, and as somebody who may be a party to one.</summary>
/// <param name="values">Row-major [words x 2 · <paramref name="width"/>]: the act's half, then the party's.</param>
/// <param name="width">Values of a half.</param>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class PartyVectors(float[] values, int width)
{
    /// <summary>A word as an act.</summary>
    public ReadOnlySpan<float> Act(int word) => values.AsSpan(word * 2 * width, width);

    /// <summary>A word as the head of a phrase that names somebody.</summary>
    public ReadOnlySpan<float> Party(int word) => values.AsSpan(((word * 2) + 1) * width, width);
}
