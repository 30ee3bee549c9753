using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Chancery.Grammar;

/// <summary>Lemmas of single words that no general edit script gives: "men" NOUN is "man". Immutable, thread-safe.</summary>
public sealed class LemmaExceptions
{
    /// <summary>A table without entries.</summary>
    public static readonly LemmaExceptions Empty = new(FrozenDictionary<string, FrozenDictionary<string, string>>.Empty);

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byUpos;

    private LemmaExceptions(FrozenDictionary<string, FrozenDictionary<string, string>> byUpos) => this.byUpos = byUpos;

    /// <summary>Entries in the table.</summary>
    public int Count => byUpos.Values.Sum(table => table.Count);

    /// <summary>Reads a table.</summary>
    /// <param name="lines">Lines <c>form TAB upos TAB lemma</c>. A form in lower case stands for every casing, another only for itself.</param>
    /// <exception cref="FormatException">A line has not three fields, or gives a form and part of speech again.</exception>
    public static LemmaExceptions Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var tables = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields.Length != 3 || fields.Contains(""))
                throw new FormatException($"\"{line}\" is no lemma exception. Expected form, part of speech and lemma, separated by tabs.");
            if (!tables.TryGetValue(fields[1], out var table))
                tables[fields[1]] = table = new Dictionary<string, string>(StringComparer.Ordinal);
            if (!table.TryAdd(fields[0], fields[2]))
                throw new FormatException($"\"{line}\" repeats a form and part of speech.");
        }

        return new LemmaExceptions(tables.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>Looks a word up, as written first and then in lower case.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="lemma">The lemma, or null.</param>
    /// <returns>Whether the table has it.</returns>
    public bool TryGet(ReadOnlySpan<char> form, string upos, [NotNullWhen(true)] out string? lemma)
    {
        lemma = null;
        if (form.Length > 64 || !byUpos.TryGetValue(upos, out var table))
            return false;
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out lemma))
            return true;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return !lower.SequenceEqual(form) && lookup.TryGetValue(lower, out lemma);
    }
}
