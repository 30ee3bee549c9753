using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Time.Lexicon;

/// <summary>The words of time expressions, from <c>data/lexicons/time.yaml</c>. Immutable, thread-safe.</summary>
public sealed class TimeLexicon
{
    private const int LongestWord = 32;
    private readonly WordIndex index;
    private readonly ImmutableArray<TimeWord>[] entries;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="words">All entries; those of one word keep their order.</param>
    public TimeLexicon(ImmutableArray<TimeWord> words)
    {
        Words = words;
        var groups = words.GroupBy(word => word.Text, StringComparer.Ordinal).ToList();
        index = new WordIndex([.. groups.Select(group => group.Key)]);
        entries = [.. groups.Select(group => group.ToImmutableArray())];
    }

    /// <summary>All entries.</summary>
    public ImmutableArray<TimeWord> Words { get; }

    /// <summary>The number of a word, -1 for one that is not in the lexicon.</summary>
    /// <param name="word">In any casing.</param>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return -1;
        Span<char> folded = stackalloc char[LongestWord];
        var length = word.ToLowerInvariant(folded);
        return index.Find(folded[..length]);
    }

    /// <summary>Whether a word is of a kind.</summary>
    /// <param name="word">Its number; -1 is of no kind.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="number">Its number in the kind.</param>
    public bool Is(int word, TimeWordKind kind, out int number)
    {
        if (word >= 0)
        {
            foreach (var entry in entries[word])
            {
                if (entry.Kind != kind)
                    continue;
                number = entry.Number;
                return true;
            }
        }

        number = 0;
        return false;
    }

    /// <summary>Whether a word, in any casing, is of a kind.</summary>
    public bool Is(ReadOnlySpan<char> word, TimeWordKind kind) => Is(Find(word), kind, out _);
}
