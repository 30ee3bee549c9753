using System.Collections.Immutable;
using Chancery.Ontology;

namespace Chancery.Evaluation.Relations;

/// <summary>The fifteen classes of the PLV data: PLOVER's types with CONCEDE and RETREAT joined as YIELD.</summary>
/// <remarks>Hu et al., "Leveraging Codebook Knowledge with NLI and ChatGPT for Zero-Shot Political Relation Classification", ACL 2024.
/// The class of four follows the root by this fixed table, which differs from <see cref="EventTypes.Quad"/>: YIELD is material cooperation as a whole.</remarks>
public static class RelationRoots
{
    /// <summary>CONCEDE and RETREAT together.</summary>
    public const string Yield = "YIELD";

    /// <summary>The fifteen names in the order of the data's table, by class of four.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", Yield, "ACCUSE", "REQUEST",
        "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
    ];

    /// <summary>The root of an event type.</summary>
    public static string Of(EventType type) => type is EventType.Concede or EventType.Retreat ? Yield : type.Name();

    /// <summary>A label of a system as root: CONCEDE and RETREAT become YIELD, everything else stays as it is.</summary>
    public static string Normalize(string label) => label is "CONCEDE" or "RETREAT" ? Yield : label;

    /// <summary>The class of four of a root, 1 to 4; 0 for a label that is none of the fifteen.</summary>
    public static int Penta(string root) => All.IndexOf(root, 0, All.Length, StringComparer.Ordinal) switch
    {
        < 0 => 0,
        < 3 => 1,
        < 6 => 2,
        < 10 => 3,
        _ => 4,
    };

    /// <summary>0 (cooperation) for the classes 1 and 2, 1 (conflict) for 3 and 4, -1 for none.</summary>
    public static int Binary(int penta) => penta switch { 1 or 2 => 0, 3 or 4 => 1, _ => -1 };
}
