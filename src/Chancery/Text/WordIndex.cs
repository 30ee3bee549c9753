using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Words numbered in their order, found by span, case-sensitively. Immutable, thread-safe.</summary>
/// <remarks>A flat hash table with linear probing. Unlike a frozen dictionary it is built in one pass over the words, and being no generic
/// type it is compiled ahead of time: 30,000 words take 2 ms instead of 70 at the start of the program.</remarks>
public sealed class WordIndex
{
    private readonly ImmutableArray<string> words;
    private readonly int[] hashes;
    private readonly int[] slots;

    /// <summary>Indexes words.</summary>
    /// <param name="words">The words; each must stand once.</param>
    /// <exception cref="ArgumentException">A word stands twice.</exception>
    public WordIndex(ImmutableArray<string> words)
    {
        this.words = words;
        hashes = new int[words.Length];
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * words.Length))];
        for (var id = 0; id < words.Length; id++)
        {
            var hash = Hash(words[id]);
            var slot = Slot(words[id], hash);
            if (slots[slot] != 0)
                throw new ArgumentException($"\"{words[id]}\" stands twice, as {slots[slot] - 1} and {id}.", nameof(words));
            (slots[slot], hashes[id]) = (id + 1, hash);
        }
    }

    /// <summary>The words in their order.</summary>
    public ImmutableArray<string> Words => words;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => slots[Slot(word, Hash(word))] - 1;

    /// <summary>The word's slot, or the free one where it would stand.</summary>
    private int Slot(ReadOnlySpan<char> word, int hash)
    {
        var slot = hash & (slots.Length - 1);
        while (slots[slot] is var next && next != 0 && !(hashes[next - 1] == hash && word.SequenceEqual(words[next - 1])))
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        // Multiplication spreads to the high bits, the fold brings them down to those that choose the slot.
        var hash = (uint)word.Length;
        foreach (var character in word)
            hash = (hash ^ character) * 0x9E3779B1;
        return (int)(hash ^ (hash >> 15));
    }
}
