using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>Names of countries, peoples, seats, regions, organisations, leaders and cities, found by their words as written.</summary>
/// <remarks>Thread-safe. What a name stands for is read when it is first asked for: of 35,000 names a report has a few dozen.</remarks>
public sealed class NameTable
{
    private const int LongestSurface = 256;
    private readonly Func<int, KnownName[]> read;
    private readonly KnownName[]?[] known;
    private readonly NameTable? own;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The names in the form of <see cref="NameForm"/>.</param>
    /// <param name="read">Gives what a name stands for, by its number; called from any thread, perhaps more than once.</param>
    public NameTable(WordIndex names, Func<int, KnownName[]> read)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(read);
        (Names, this.read) = (names, read);
        known = new KnownName[]?[names.Count];
        for (var (number, start) = (0, 0); number < names.Count; start = names.Ends[number++])
            LongestLength = Math.Max(LongestLength, names.Ends[number] - start);
    }

    private NameTable(NameTable shipped, NameTable own)
    {
        (Names, read, known, this.own) = (shipped.Names, shipped.read, shipped.known, own);
        LongestLength = Math.Max(shipped.LongestLength, own.LongestLength);
    }

    /// <summary>This table under a user's: a name that the user's has is found there alone.</summary>
    public NameTable Under(NameTable user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new NameTable(this, user);
    }

    /// <summary>All names; without a user's.</summary>
    public WordIndex Names { get; }

    /// <summary>UTF-16 code units of the longest name.</summary>
    public int LongestLength { get; }

    /// <summary>The entries for a name, in the order of the files; empty for an unknown one.</summary>
    /// <param name="name">In the form of <see cref="NameForm"/>.</param>
    public IReadOnlyList<KnownName> Find(ReadOnlySpan<char> name) => own?.Find(name) is { Count: > 0 } users ? users : Names.Find(name) is >= 0 and var number ? known[number] ??= read(number) : [];

    /// <summary>The entries for a name as a text has it: over a line end, with a typographic apostrophe, in capitals.</summary>
    /// <param name="surface">The words as written.</param>
    public IReadOnlyList<KnownName> FindWritten(ReadOnlySpan<char> surface)
    {
        if (surface.Length > Math.Min(LongestLength, LongestSurface))
            return [];
        Span<char> buffer = stackalloc char[LongestSurface];
        var name = NameForm.Write(surface, buffer);
        if (own?.FindAnyCase(name) is { Count: > 0 } users)
            return users;
        var found = Find(name);
        return found.Count == 0 && NameForm.TryUndoCapitals(name) ? Find(name) : found;
    }

    /// <summary>Of a user's table: dictionaries of other programs have their names in capitals, which stand for any way of writing them.</summary>
    private IReadOnlyList<KnownName> FindAnyCase(ReadOnlySpan<char> name)
    {
        if (Find(name) is { Count: > 0 } found || name.Length < NameForm.ShortestInCapitals)
            return Find(name);
        Span<char> capitals = stackalloc char[LongestSurface];
        return Find(capitals[..name.ToUpperInvariant(capitals)]);
    }
}
