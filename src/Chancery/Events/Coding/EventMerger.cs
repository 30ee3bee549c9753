using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>One act, once: a later telling of an act becomes a mention of the first (RECORD section 1).</summary>
internal static class EventMerger
{
    /// <summary>Folds the events; in text order, before ids are given.</summary>
    public static List<DraftEvent> Merge(List<DraftEvent> drafts)
    {
        var kept = new List<DraftEvent>();
        var byType = new Dictionary<EventType, List<DraftEvent>>();
        foreach (var draft in drafts)
        {
            if (!byType.TryGetValue(draft.Type, out var earlier))
                byType.Add(draft.Type, earlier = []);
            if (earlier.Find(other => IsSameAct(other, draft)) is { } first)
            {
                first.Mentions.Add(draft.Trigger);
                continue;
            }

            kept.Add(draft);
            earlier.Add(draft);
        }

        return kept;
    }

    private static bool IsSameAct(DraftEvent first, DraftEvent later)
    {
        if (first.Sentence == later.Sentence || !IsCompatible(first.Status, later.Status))
            return false;
        var sameWord = Stem(first.Lemma).SequenceEqual(Stem(later.Lemma)) || (first.FrameId is not null && first.FrameId == later.FrameId)
            || (first.ObjectLemma is { } lemma && lemma == later.ObjectLemma);
        if (!sameWord && !(later.IsDefinite && later.Sentence - first.Sentence <= 4))
            return false;
        return Fits(first.ActorCountries, later.ActorCountries) && Fits(first.RecipientCountries, later.RecipientCountries)
            && (!IsSpeech(first.Type) || (later.IsDefinite && sameWord));
    }

    /// <summary>Speech acts are made anew each time they are told, unless taken up by a definite noun.</summary>
    private static bool IsSpeech(EventType type) => type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support or EventType.Agree;

    private static bool IsCompatible(EventStatus first, EventStatus later) =>
        first == later || (Happened(first) && Happened(later)) || (first == EventStatus.Alleged && Happened(later)) || (Happened(first) && later == EventStatus.Alleged);

    private static bool Happened(EventStatus status) => status is EventStatus.Occurred or EventStatus.Ongoing;

    /// <summary>Parties that are not named anew are the same.</summary>
    private static bool Fits(HashSet<string> first, HashSet<string> later) => later.Count == 0 || first.Count == 0 || later.IsSubsetOf(first) || first.IsSubsetOf(later);

    private static ReadOnlySpan<char> Stem(string lemma) => lemma.AsSpan(0, Math.Min(5, lemma.Length));
}
