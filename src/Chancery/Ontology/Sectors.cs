using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Ontology;

/// <summary>PLOVER's sectors of actors (PLOVER manual 2.0, table of actor sectors).</summary>
public static class Sectors
{
    /// <summary>The 25 sectors in ordinal order. IGO, MNC and NGO also stand in the place of a country.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "HLH", "IGO", "JRN", "JUD", "LAB",
        "LEG", "MED", "MIL", "MNC", "NGO", "OPP", "PTY", "REB", "REF", "REL", "SPY", "UAF",
    ];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the code is one of the 25.</summary>
    public static bool IsSector(string code) => Known.Contains(code);

    /// <summary>Whether a code that stands alone tells a sector of an unknown country: a sector, but not IGO, MNC or NGO.</summary>
    public static bool StandsWithoutCountry(string code) => IsSector(code) && code is not ("IGO" or "MNC" or "NGO");
}
