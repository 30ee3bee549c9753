using System.Collections.Immutable;
using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>A word that may name an event, on its way to a <see cref="CodedEvent"/>.</summary>
internal sealed class EventCandidate(EventSentence sentence, int word, EventType type, Frame? frame, float score, string rule)
{
    public EventSentence Sentence { get; } = sentence;

    /// <summary>The trigger's main word.</summary>
    public int Word { get; } = word;

    public EventType Type { get; } = type;

    /// <summary>The frame that fired with this type, or null when the head alone found it.</summary>
    public Frame? Frame { get; } = frame;

    public float Score { get; } = score;

    /// <summary>What decided the type, for the provenance.</summary>
    public string Rule { get; } = rule;

    /// <summary>The light verb that governs the event noun; -1 for none.</summary>
    public int LightVerb { get; set; } = -1;

    /// <summary>The event that governs this one, or null.</summary>
    public EventCandidate? Governor { get; set; }

    /// <summary>Status forced by the governor or by an operator, with its rule; null for none.</summary>
    public (EventStatus Status, string Rule)? Forced { get; set; }

    /// <summary>Its actors once chosen; default before.</summary>
    public ImmutableArray<Participant> Actors { get; set; }

    public bool IsNoun => Sentence.Upos(Word) is "NOUN" or "PROPN";
}
