using Chancery.Actors;

namespace Chancery.Events.Parties;

/// <summary>Somebody who may be a party to an act: a phrase of its sentence, or one named elsewhere in the report.</summary>
/// <param name="Mention">The phrase; of somebody named elsewhere, the nearest one.</param>
/// <param name="Distance">Sentences from the act back to the phrase: 0 in the same, negative where it is named only later.</param>
internal readonly record struct PartyCandidate(ActorMention Mention, int Distance)
{
    /// <summary>Whether the phrase stands in the sentence of the act.</summary>
    public bool IsInSentence => Distance == 0;
}
