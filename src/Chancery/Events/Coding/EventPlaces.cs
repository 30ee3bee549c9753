using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Places;

namespace Chancery.Events.Coding;

/// <summary>Where an event happened (RECORD section 1): the place told with its words, of those it is done to, of the clause it stands in; null when the text does not tell.</summary>
/// <remarks>Ordered sieves; each leaves its name as the place's rule.</remarks>
internal sealed class EventPlaces(PlaceLexicon words, IReadOnlyList<EventSentence> sentences)
{
    private const int LongestClimb = 4;
    private readonly ReportPlaces report = new(sentences);

    /// <summary>The place of an event.</summary>
    public EventPlace? Find(EventCandidate candidate)
    {
        var sentence = candidate.Sentence;
        foreach (var word in (int[])[candidate.Word, candidate.LightVerb])
        {
            if (word >= 0 && Under(candidate, word) is { } own)
                return own with { Rule = "place.own" };
        }

        if (OfObject(candidate, candidate.Word) is { } done)
            return done with { Rule = "place.object" };
        if (Climb(candidate) is { } around)
            return around with { Rule = "place.clause" };
        return Sibling(candidate, sentence) is { } sibling ? sibling with { Rule = "place.conjunct" } : null;
    }

    /// <summary>The first place among the dependents of a word.</summary>
    private EventPlace? Under(EventCandidate candidate, int word)
    {
        var sentence = candidate.Sentence;
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Lemma(child) == "here" && report.Dateline is { } dateline)
                return dateline;
            if (sentence.Index.Relation(child) is not ("obl" or "nmod" or "advmod") || sentence.Index.Tree.Deprels[child] is "nmod:poss" or "obl:agent" or "obl:tmod" or "obl:unmarked" or "nmod:unmarked")
                continue;
            if (Case(sentence, child) is { } preposition && IsOfPlace(candidate, preposition, out var spotOnly) && In(sentence, child, spotOnly) is { } place)
                return place;
        }

        return null;
    }

    /// <summary>Whether a preposition introduces the place of an act: of some acts also where they go, or what they leave.</summary>
    private bool IsOfPlace(EventCandidate candidate, string preposition, out bool spotOnly)
    {
        spotOnly = words.SpotCases.Contains(preposition);
        return spotOnly || words.Cases.Contains(preposition)
            || (words.MotionCases.Contains(preposition) && candidate.Type is EventType.Consult or EventType.Aid or EventType.Mobilize)
            || (words.OriginCases.Contains(preposition) && candidate.Type is EventType.Retreat);
    }

    /// <summary>"killed a peacekeeper in Kherson", "bombed Natanz": where those are to whom it is done.</summary>
    private EventPlace? OfObject(EventCandidate candidate, int word)
    {
        var sentence = candidate.Sentence;
        var isNoun = sentence.Upos(word) is "NOUN" or "PROPN";
        var isDeed = candidate.Type is EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Protest or EventType.Mobilize or EventType.Aid;
        if (!isDeed && (candidate.Type != EventType.Consult || isNoun))
            return null;
        var target = isNoun ? Target(sentence, word) : Roles.Object(sentence, word);
        if (target < 0)
            return null;
        if (candidate.Type is EventType.Assault or EventType.Consult or EventType.Protest && In(sentence, target, spotOnly: candidate.Type == EventType.Protest, isObject: true) is { } itself)
            return itself;
        if (!isDeed)
            return null;
        foreach (var child in sentence.Index.Children(target))
        {
            if (sentence.Index.Relation(child) is "nmod" && Case(sentence, child) is { } preposition
                && (words.Cases.Contains(preposition) || words.SpotCases.Contains(preposition) || (preposition == "of" && candidate.Type is EventType.Assault or EventType.Coerce))
                && In(sentence, child, words.SpotCases.Contains(preposition)) is { } place)
                return place;
        }

        return null;
    }

    private static int Target(EventSentence sentence, int noun)
    {
        foreach (var preposition in (string[])["of", "on", "against"])
        {
            if (Roles.Oblique(sentence, noun, preposition) is >= 0 and var target)
                return target;
        }

        return -1;
    }

    /// <summary>The place of the clause that an event belongs to: of the verb before it in a row, of the one it goes along with, of the act or the speech it is done in.</summary>
    private EventPlace? Climb(EventCandidate candidate)
    {
        var sentence = candidate.Sentence;
        var index = sentence.Index;
        var isSpeech = candidate.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support or EventType.Agree or EventType.Consult;
        var word = candidate.LightVerb >= 0 ? candidate.LightVerb : candidate.Word;
        for (var climb = 0; climb < LongestClimb && index.Head(word) >= 0; climb++)
        {
            var relation = index.Relation(word);
            var head = index.Head(word);
            if (relation is "ccomp" or "acl" or "appos" or "nsubj" or "csubj" || (relation is "parataxis" && !isSpeech))
                return null;
            word = head;
            if (sentence.Upos(word) is "VERB" or "AUX" or "ADJ" or "NOUN" && relation is "conj" or "xcomp" or "advcl" or "parataxis" or "obl" or "nmod" && (Under(candidate, word) ?? (relation == "conj" ? OfObject(candidate, word) : null)) is { } place)
                return place;
        }

        return null;
    }

    /// <summary>"beating and detaining minors in Durán", "killed when rebels ambushed a patrol near Agok": the place told with the last of a row, or with what went on at that time.</summary>
    private EventPlace? Sibling(EventCandidate candidate, EventSentence sentence)
    {
        foreach (var child in sentence.Index.Children(candidate.Word))
        {
            var isRow = sentence.Index.Relation(child) == "conj" && sentence.Index.Child(child, "nsubj") < 0;
            var isSameTime = sentence.Index.Relation(child) == "advcl" && sentence.Index.Child(child, "mark") is >= 0 and var mark && sentence.Lemma(mark) is "when" or "as" or "while";
            if ((isRow || isSameTime) && (Under(candidate, child) ?? OfObject(candidate, child)) is { } place)
                return place;
        }

        return null;
    }

    /// <summary>The place in a phrase: a name, else a noun that is a place.</summary>
    private EventPlace? In(EventSentence sentence, int head, bool spotOnly, bool isObject = false)
    {
        var (first, last) = NounPhrase.Words(sentence.Index, head);
        foreach (var toponym in sentence.Toponyms)
        {
            if (toponym.FirstToken < first || toponym.LastToken > last || toponym.Use is not PlaceUse.Literal and not PlaceUse.Metonym)
                continue;
            var isHead = toponym.FirstToken <= head && head <= toponym.LastToken;
            if (toponym.Use == PlaceUse.Metonym && !(isHead && isObject && toponym.Place?.Kind is not PlaceKind.Country))
                continue;
            if (isHead && spotOnly && toponym.Place?.Kind is PlaceKind.City or PlaceKind.Country)
                continue;
            if (isObject && !isHead && !words.PlaceNouns.Contains(sentence.Lemma(head).ToLowerInvariant()))
                continue;
            return report.Place(toponym);
        }

        return (!isObject || spotOnly) && words.PlaceNouns.Contains(sentence.Lemma(head).ToLowerInvariant()) && sentence.Upos(head) is "NOUN" or "PROPN"
            ? report.Unnamed(sentence, first, last)
            : null;
    }

    private static string? Case(EventSentence sentence, int word)
    {
        if (sentence.Index.Case(word) is { } preposition)
            return preposition.ToLowerInvariant();
        return null;
    }
}
