using System.Collections.Immutable;
using Chancery.Events.Parties;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>What the event head and the event stage provide.</summary>
public static class EventLayers
{
    /// <summary>The event head's reading, one entry per sentence.</summary>
    public static readonly Layer<ImmutableArray<EventTags>> Tags = new("events.tags");

    /// <summary>What its words tell of acts and parties, one entry per sentence; only of a model that has the head for it.</summary>
    public static readonly Layer<ImmutableArray<PartyVectors>> PartyVectors = new("events.parties");

    /// <summary>Coded events, in text order of their triggers.</summary>
    public static readonly Layer<ImmutableArray<CodedEvent>> Events = new("events.events");
}
