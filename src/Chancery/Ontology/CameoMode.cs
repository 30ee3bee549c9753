namespace Chancery.Ontology;

/// <summary>A mode of an event type, and the CAMEO code that events of it have.</summary>
/// <param name="Type">The event type.</param>
/// <param name="Mode">PLOVER's mode; null for events of the type without one.</param>
/// <param name="Code">One of the table's codes.</param>
public sealed record CameoMode(EventType Type, string? Mode, string Code);
