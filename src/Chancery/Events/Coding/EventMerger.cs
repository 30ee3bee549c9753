using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>One act, once: a later telling of an act becomes a mention of the first (RECORD section 1).</summary>
/// <param name="tolls">Verbs and nouns that tell what an attack did: kill, wound.</param>
internal sealed class EventMerger(IReadOnlySet<string> tolls)
{
    /// <summary>Folds the events; in text order, before ids are given.</summary>
    public List<DraftEvent> Merge(List<DraftEvent> drafts)
    {
        var kept = new List<DraftEvent>();
        var byType = new Dictionary<EventType, List<DraftEvent>>();
        foreach (var draft in drafts)
        {
            if (!byType.TryGetValue(draft.Type, out var earlier))
                byType.Add(draft.Type, earlier = []);
            if (earlier.Find(other => IsSameAct(other, draft)) is { } first)
            {
                first.Fold(draft);
                continue;
            }

            kept.Add(draft);
            earlier.Add(draft);
        }

        return kept;
    }

    private bool IsSameAct(DraftEvent first, DraftEvent later)
    {
        if (!IsCompatible(first.Status, later.Status))
            return false;
        return first.Sentence == later.Sentence ? IsOneTelling(first, later) : IsToldAgain(first, later);
    }

    /// <summary>Whether two words of a sentence tell one act: one is a part of the other's phrase ("let them *go*", "shot *dead*"), or the one is an attack and the other what it did.</summary>
    private bool IsOneTelling(DraftEvent first, DraftEvent later) =>
        IsPart(first, later) || IsPart(later, first)
        || (first.Type == EventType.Assault && tolls.Contains(first.Lemma) != tolls.Contains(later.Lemma) && IsLinked(first, later)
            && Fits(first.ActorCountries, later.ActorCountries) && Fits(first.RecipientCountries, later.RecipientCountries));

    /// <summary>Whether a word that no frame knows belongs to the other's phrase.</summary>
    private static bool IsPart(DraftEvent whole, DraftEvent part) =>
        part.FrameId is null && whole.Index.Head(part.Word) == whole.Word && whole.Index.Relation(part.Word) is "xcomp" or "obj" or "obl" or "nmod" or "compound" or "fixed" or "flat";

    /// <summary>Whether one word hangs on the other, or both on one: "ambushed a convoy, killing two", "a strike killed two".</summary>
    private static bool IsLinked(DraftEvent first, DraftEvent later)
    {
        var index = first.Index;
        return index.Head(first.Word) == later.Word || index.Head(later.Word) == first.Word || index.IsWithin(later.Word, first.Word) || index.IsWithin(first.Word, later.Word);
    }

    private static bool IsToldAgain(DraftEvent first, DraftEvent later)
    {
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
