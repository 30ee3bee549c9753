namespace Chancery.Places;

/// <summary>Words by which places are found and told apart; dictionary forms in lower case unless told otherwise.</summary>
/// <param name="Cases">in, at, near: prepositions that introduce the place of an act.</param>
/// <param name="SpotCases">on, over: which introduce the place of an act that is no city and no country.</param>
/// <param name="MotionCases">to, into: prepositions of where an act goes.</param>
/// <param name="OriginCases">from, out of: prepositions of where somebody comes from, or what is left.</param>
/// <param name="DivisionWords">province, state: beside a name they make it a region.</param>
/// <param name="SettlementWords">city, village: beside a name they make it a populated place.</param>
/// <param name="CompassWords">north, southern: before a name, no part of it.</param>
/// <param name="PlaceNouns">courthouse, border: nouns that are places without a name.</param>
/// <param name="CommonNames">Names, as written, that are taken for places only where the entity head reads a place: Reading, Most.</param>
/// <param name="StateVerbs">say, urge: verbs whose subject, named by a place, is its government.</param>
public sealed record PlaceLexicon(
    IReadOnlySet<string> Cases,
    IReadOnlySet<string> SpotCases,
    IReadOnlySet<string> MotionCases,
    IReadOnlySet<string> OriginCases,
    IReadOnlySet<string> DivisionWords,
    IReadOnlySet<string> SettlementWords,
    IReadOnlySet<string> CompassWords,
    IReadOnlySet<string> PlaceNouns,
    IReadOnlySet<string> CommonNames,
    IReadOnlySet<string> StateVerbs);
