using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>Names of countries, peoples, seats, organisations, leaders and cities, found by their words as written.</summary>
/// <remarks>Thread-safe. A name in capitals ("COLOMBIA") is not in it: look for it with large first letters. What a name stands for is read when it is first
/// asked for: of 20,000 names a report has a few dozen.</remarks>
public sealed class NameTable
{
    private readonly Func<int, KnownName[]> read;
    private readonly KnownName[]?[] known;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The names with single spaces and straight apostrophes.</param>
    /// <param name="firstWords">The words that names begin with, up to a space, apostrophe, hyphen or full stop.</param>
    /// <param name="read">Gives what a name stands for, by its number; called from any thread, perhaps more than once.</param>
    public NameTable(WordIndex names, WordIndex firstWords, Func<int, KnownName[]> read)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(firstWords);
        ArgumentNullException.ThrowIfNull(read);
        (Names, FirstWords, this.read) = (names, firstWords, read);
        known = new KnownName[]?[names.Count];
        for (var (number, start) = (0, 0); number < names.Count; start = names.Ends[number++])
            LongestLength = Math.Max(LongestLength, names.Ends[number] - start);
    }

    /// <summary>All names.</summary>
    public WordIndex Names { get; }

    /// <summary>The words that names begin with.</summary>
    public WordIndex FirstWords { get; }

    /// <summary>UTF-16 code units of the longest name.</summary>
    public int LongestLength { get; }

    /// <summary>The entries for a name as written, in the order of the files; empty for an unknown one.</summary>
    /// <param name="name">Words with single spaces and straight apostrophes.</param>
    public IReadOnlyList<KnownName> Find(ReadOnlySpan<char> name) => Names.Find(name) is >= 0 and var number ? known[number] ??= read(number) : [];

    /// <summary>Whether any name begins with the word: a quick way to skip the others.</summary>
    public bool CanStart(ReadOnlySpan<char> word) => FirstWords.Contains(word);
}
