using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>What the event head and the event stage provide.</summary>
public static class EventLayers
{
    /// <summary>The event head's reading, one entry per sentence.</summary>
    public static readonly Layer<ImmutableArray<EventTags>> Tags = new("events.tags");

    /// <summary>Coded events, in text order of their triggers.</summary>
    public static readonly Layer<ImmutableArray<CodedEvent>> Events = new("events.events");
}
