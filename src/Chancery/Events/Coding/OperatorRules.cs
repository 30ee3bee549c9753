using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>Operators decide the type; the act they govern is a second event only for harm, and its status is the operator's (RECORD section 2).</summary>
internal sealed class OperatorRules(OperatorLexicon operators)
{
    private const int LongestClimb = 4;

    /// <summary>Links each candidate to what governs it, sets forced statuses, and drops the governed acts that are no second event.</summary>
    public void Apply(List<EventCandidate> candidates)
    {
        foreach (var candidate in candidates)
            Govern(candidate, candidates);
        candidates.RemoveAll(candidate => candidate.Governor is { } governor && !IsSecondEvent(candidate, governor));
    }

    private void Govern(EventCandidate candidate, List<EventCandidate> candidates)
    {
        var sentence = candidate.Sentence;
        var index = sentence.Index;
        var word = candidate.LightVerb >= 0 ? candidate.LightVerb : candidate.Word;
        for (var step = 0; step < LongestClimb; step++)
        {
            var head = index.Head(word);
            if (head < 0 || !IsGoverned(sentence, word))
                return;
            if (index.Is(word, "conj"))
            {
                // Of "rejected the offer and expelled the envoy" neither governs the other; what governs the first governs both.
                word = head;
                continue;
            }

            if (candidates.Find(other => other.Word == head && !ReferenceEquals(other, candidate)) is { } governor && Status(governor, candidate, word) is { } status)
            {
                candidate.Governor = governor;
                candidate.Forced = (status, $"governed.{governor.Frame?.Id ?? governor.Type.ToString().ToLowerInvariant()}");
                return;
            }

            if (operators.Statuses.TryGetValue(sentence.Lemma(head), out var forced) && candidate.Forced is null
                && (sentence.Upos(head) is "VERB" or "NOUN" or "ADJ"))
                candidate.Forced = (forced, $"operator.{sentence.Lemma(head)}");
            // Further up only through clauses and light verbs: what a demanded investigation looks into is not itself demanded.
            if (!(index.Relation(word) is "xcomp" or "ccomp" || operators.LightVerbs.Contains(sentence.Lemma(head)) || operators.Statuses.ContainsKey(sentence.Lemma(head))))
                return;
            word = head;
        }
    }

    /// <summary>Whether a word is what its head speaks of: a clause, an object, a prepositional complement; not a circumstance ("after the attack").</summary>
    private bool IsGoverned(EventSentence sentence, int word) => sentence.Index.Relation(word) switch
    {
        "xcomp" or "ccomp" or "obj" or "conj" => true,
        "nsubj" => sentence.Index.Tree.Deprels[word] == "nsubj:pass",
        "acl" => sentence.Index.Tree.Deprels[word] == "acl" && sentence.Index.Feature(word, "VerbForm") is "Inf" or "Fin" or null,
        "obl" or "nmod" => sentence.Index.Case(word) is { } preposition && operators.GoverningPrepositions.Contains(preposition),
        "advcl" => sentence.Index.Child(word, "mark") is var mark and >= 0 && sentence.Lemma(mark) is "for" or "of" or "to" or "from" or "against",
        _ => false,
    };

    /// <summary>The status that the governor gives, or null when it leaves the act as it is ("condemned the attack").</summary>
    private static EventStatus? Status(EventCandidate governor, EventCandidate governed, int word)
    {
        if (governor.Frame?.Governs is { } told)
            return told;
        var isClause = governed.Sentence.Index.Relation(word) is "xcomp" or "ccomp" or "advcl" or "acl";
        return governor.Type switch
        {
            EventType.Request => EventStatus.Requested,
            EventType.Threaten => EventStatus.Threatened,
            EventType.Agree => EventStatus.Announced,
            EventType.Reject or EventType.Concede => EventStatus.Negated,
            EventType.Accuse when isClause => EventStatus.Alleged,
            _ => null,
        };
    }

    private static bool IsSecondEvent(EventCandidate candidate, EventCandidate governor) =>
        governor.Type is not (EventType.Reject or EventType.Concede)
        && candidate.Type is EventType.Sanction or EventType.Coerce or EventType.Mobilize or EventType.Protest or EventType.Assault
        && HasDoer(candidate);

    private static bool HasDoer(EventCandidate candidate)
    {
        var sentence = candidate.Sentence;
        if (!candidate.IsNoun)
            return sentence.Actor(Roles.Subject(sentence, candidate.Word)) is not null;
        foreach (var child in sentence.Index.Children(candidate.Word))
        {
            if (sentence.Actor(child) is { Codes.IsEmpty: false } && (sentence.Index.Relation(child) is "amod" or "compound" || sentence.Index.Tree.Deprels[child] == "nmod:poss" || sentence.Index.Case(child) == "by"))
                return true;
        }

        return candidate.LightVerb >= 0 && sentence.Actor(Roles.Subject(sentence, candidate.LightVerb)) is not null;
    }
}
