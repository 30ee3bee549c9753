namespace Chancery.Grammar;

/// <summary>Keeps one string for each of the words met most recently, so that lemmas are not allocated again for each token.</summary>
/// <remarks>A table of fixed size without locks: a lost race only means one more string. Thread-safe.</remarks>
internal sealed class LemmaPool
{
    private const int Size = 1 << 14;
    private readonly string?[] slots = new string?[Size];

    /// <summary>The pool of the process.</summary>
    public static LemmaPool Shared { get; } = new();

    /// <summary>A string with this content.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        ref var slot = ref slots[string.GetHashCode(text) & (Size - 1)];
        var kept = Volatile.Read(ref slot);
        if (kept is not null && text.SequenceEqual(kept))
            return kept;
        var made = text.ToString();
        Volatile.Write(ref slot, made);
        return made;
    }
}
