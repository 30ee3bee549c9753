using System.Collections.Immutable;

namespace Chancery.Ontology;

/// <summary>Which modes each event type has, and the CAMEO code and intensity of each. Immutable, safe for all threads.</summary>
/// <remarks>The status of an event has no part in it: a threatened attack has the code of the attack.</remarks>
public sealed class CameoTable
{
    private readonly Dictionary<string, CameoCode> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CameoCode> byMode = new(StringComparer.Ordinal);

    /// <summary>Makes a table.</summary>
    /// <param name="codes">The codes, each once.</param>
    /// <param name="modes">The modes, each once, with codes of <paramref name="codes"/>; a type without a row has no code.</param>
    /// <exception cref="ArgumentException">A code or a mode stands twice, or a mode has a code that is not among the codes.</exception>
    public CameoTable(ImmutableArray<CameoCode> codes, ImmutableArray<CameoMode> modes)
    {
        (Codes, Modes) = (codes, modes);
        foreach (var code in codes)
        {
            if (!byCode.TryAdd(code.Code, code))
                throw new ArgumentException("A code stands twice.", nameof(codes));
        }

        foreach (var mode in modes)
        {
            var code = byCode.GetValueOrDefault(mode.Code) ?? throw new ArgumentException($"The code {mode.Code} of {mode.Type.Name()} is not among the codes.", nameof(modes));
            if (!byMode.TryAdd(Key(mode.Type, mode.Mode), code))
                throw new ArgumentException("A mode stands twice.", nameof(modes));
        }
    }

    /// <summary>The codes in the order of the source.</summary>
    public ImmutableArray<CameoCode> Codes { get; }

    /// <summary>The modes in the order of the source.</summary>
    public ImmutableArray<CameoMode> Modes { get; }

    /// <summary>Whether the type has the mode; null, for events without a mode, is always one.</summary>
    public bool HasMode(EventType type, string? mode) => mode is null || byMode.ContainsKey(Key(type, mode));

    /// <summary>The entry of a code, or null when the table does not have it.</summary>
    public CameoCode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The code of a type's mode.</summary>
    /// <param name="type">The event type.</param>
    /// <param name="mode">Its mode; for null and for one that the type does not have, the code of the type alone is given.</param>
    /// <returns>Null when the table has no row for the type.</returns>
    public CameoCode? Find(EventType type, string? mode) => byMode.GetValueOrDefault(Key(type, mode)) ?? byMode.GetValueOrDefault(Key(type, null));

    private static string Key(EventType type, string? mode) => mode is null ? type.Name() : $"{type.Name()} {mode}";
}
