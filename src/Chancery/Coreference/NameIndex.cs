using Chancery.Knowledge;

namespace Chancery.Coreference;

/// <summary>The chains of a report by their names: in full, by parts, by initials, by what the knowledge says they stand for. The precise sieves look here.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, ReferenceChain> full = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReferenceChain> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReferenceChain> initials = new(StringComparer.Ordinal);
    private readonly Dictionary<(NameKind Kind, string Name), ReferenceChain> known = [];

    /// <summary>The chain that a name belongs to and the sieve that tells it; null for none.</summary>
    public (ReferenceChain Chain, string Rule)? Find(Reference name)
    {
        if (full.TryGetValue(Text(name), out var chain))
            return (chain, "same-name");
        if (Known(name) is { } key && known.TryGetValue(key, out chain))
            return (chain, "known-name");
        if (name.Name is not [var word])
            return initials.TryGetValue(Initials(name.Name), out chain) ? (chain, "acronym") : null;
        if (IsAcronym(word) && initials.TryGetValue(word, out chain))
            return (chain, "acronym");
        return parts.TryGetValue(word, out chain) && IsSameClass(name, chain.Named) ? (chain, "part-of-name") : null;
    }

    /// <summary>Takes a name in that has its chain.</summary>
    public void Add(Reference name)
    {
        full.TryAdd(Text(name), name.Chain);
        if (Known(name) is { } key)
            known.TryAdd(key, name.Chain);
        if (name.Name is [var word])
        {
            if (IsAcronym(word))
                initials.TryAdd(word, name.Chain);
            return;
        }

        initials.TryAdd(Initials(name.Name), name.Chain);
        parts[name.Name[^1]] = name.Chain;
        if (name.Class == "person")
        {
            for (var i = 0; i + 1 < name.Name.Length; i++)
                parts.TryAdd(name.Name[i], name.Chain);
        }
    }

    private static string Text(Reference name) => string.Join(' ', name.Name);

    /// <summary>Peoples are left out: "Colombian" is no name of one thing.</summary>
    private static (NameKind Kind, string Name)? Known(Reference name) => name.Known is { Kind: not (NameKind.People or NameKind.City), Name: var text, Kind: var kind } ? (kind, text) : null;

    private static bool IsAcronym(string word) => word.Length is >= 2 and <= 8 && !word.Any(character => !char.IsUpper(character));

    /// <summary>OAS of "Organization of American States": the first letters of the words written large.</summary>
    private static string Initials(IEnumerable<string> words) => string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private static bool IsSameClass(Reference name, Reference named) =>
        name.Class == named.Class || name.Class is "noun" or "role" || named.Class is "noun" or "role";
}
