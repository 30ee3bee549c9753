using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Ontology;

/// <summary>How event types are written in records, and the class of four that each belongs to.</summary>
public static class EventTypes
{
    private static readonly ImmutableArray<string> Names =
        [.. Enum.GetNames<EventType>().Select(name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, EventType> ByName =
        Enum.GetValues<EventType>().ToFrozenDictionary(type => Names[(int)type], StringComparer.Ordinal);

    /// <summary>The names of all types in the order of <see cref="EventType"/>, as written in records.</summary>
    public static ImmutableArray<string> All => Names;

    /// <summary>The type's name as written in records: <c>SANCTION</c>.</summary>
    public static string Name(this EventType type) => Names[(int)type];

    /// <summary>Reads a name as written in records.</summary>
    /// <param name="name">One of <see cref="All"/>; case matters.</param>
    /// <param name="type">The type, when the name is one.</param>
    /// <returns>Whether the name is one of the sixteen.</returns>
    public static bool TryParse(string? name, out EventType type)
    {
        type = default;
        return name is not null && ByName.TryGetValue(name, out type);
    }

    /// <summary>The class of four the type belongs to.</summary>
    public static QuadClass Quad(this EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => QuadClass.VerbalCooperation,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => QuadClass.MaterialCooperation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };
}
