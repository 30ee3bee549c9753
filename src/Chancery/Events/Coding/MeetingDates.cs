using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>Dates of speech acts that are told after a meeting: a date told for a meeting holds for the acts done in it (RECORD section 1). One for each report.</summary>
/// <remarks>Within the meeting's paragraph, and only where the sentence tells no time of its own and no perfect tense sets the act apart. Over paragraphs it was tried on
/// <c>data/gold/records/dev.jsonl</c>: of twelve dates nine were those of no act in the gold.</remarks>
internal sealed class MeetingDates
{
    private (EventDate Date, int Paragraph)? meeting;

    /// <summary>The date of a meeting told before for an act without one; else null. Events are given in text order.</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="own">The date its sentence tells.</param>
    /// <param name="hasHappened">Whether it is told as done.</param>
    public EventDate? Carry(EventCandidate candidate, EventDate? own, bool hasHappened)
    {
        var sentence = candidate.Sentence;
        if (!hasHappened)
            return null;
        if (own is not null)
        {
            if (candidate.Type == EventType.Consult && !own.Value.Contains('/', StringComparison.Ordinal))
                meeting = (own, sentence.Sentence.ParagraphIndex);
            return null;
        }

        return meeting is { } told && told.Paragraph == sentence.Sentence.ParagraphIndex && EventDates.IsSpeech(candidate.Type) && sentence.Timexes.Count == 0 && !IsPerfect(candidate)
            ? told.Date : null;
    }

    private static bool IsPerfect(EventCandidate candidate)
    {
        foreach (var child in candidate.Sentence.Index.Children(candidate.Word))
        {
            if (candidate.Sentence.Index.Is(child, "aux") && candidate.Sentence.Lemma(child) == "have")
                return true;
        }

        return false;
    }
}
