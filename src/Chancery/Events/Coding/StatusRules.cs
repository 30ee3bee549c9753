using Chancery.Attribution;
using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>Whether an act happened, by the words round its trigger: ordered rules, the most precise first; each has a name.</summary>
internal sealed class StatusRules(OperatorLexicon operators)
{
    /// <summary>The status and the rule that gave it.</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="ownStatement">The statement it is told in when its doer makes it; else null.</param>
    /// <param name="othersStatement">The statement it is told in when somebody else makes it; else null.</param>
    public (EventStatus Status, string Rule) Decide(EventCandidate candidate, Statement? ownStatement, Statement? othersStatement)
    {
        if (candidate.Forced is { } forced)
            return forced;
        var sentence = candidate.Sentence;
        var verb = Verb(candidate);
        if ((othersStatement ?? ownStatement) is { IsDenied: true })
            return (EventStatus.Denied, "statement.denied");
        if (IsNegated(sentence, candidate.Word) || (verb != candidate.Word && IsNegated(sentence, verb)))
            return (EventStatus.Negated, "negation");
        if (IsConditional(sentence, verb))
            return (EventStatus.Hypothetical, "condition");
        if (Auxiliary(sentence, verb, operators.Modals) is { } modal)
            return (EventStatus.Hypothetical, $"modal.{modal}");
        if (Auxiliary(sentence, verb, operators.Futures) is not null || IsGoingTo(sentence, verb))
            return (candidate.Type == EventType.Threaten ? EventStatus.Occurred : EventStatus.Announced, "future");
        if (othersStatement is not null)
            return (EventStatus.Alleged, $"statement.{othersStatement.Provenance.Rule}");
        if (FromHead(candidate) is { } learned)
            return learned;
        if (ownStatement is not null)
            return (EventStatus.Occurred, "statement.own-act");
        return IsProgressive(sentence, verb) ? (EventStatus.Ongoing, "progressive") : (EventStatus.Occurred, "told");
    }

    /// <summary>The verb that carries tense and mood: the trigger, its light verb, or the verb that governs the event noun.</summary>
    private int Verb(EventCandidate candidate)
    {
        if (candidate.LightVerb >= 0)
            return candidate.LightVerb;
        if (!candidate.IsNoun)
            return candidate.Word;
        var head = candidate.Sentence.Index.Head(candidate.Word);
        return head >= 0 && candidate.Sentence.Upos(head) == "VERB" && candidate.Sentence.Index.Relation(candidate.Word) is "nsubj" or "obj"
            && !operators.Reporting.Contains(candidate.Sentence.Lemma(head)) ? head : candidate.Word;
    }

    /// <summary>The head's own reading where it is sure of something else than a plain fact.</summary>
    private static (EventStatus, string)? FromHead(EventCandidate candidate)
    {
        var row = candidate.Sentence.Tags.StatusProbabilities.AsSpan(candidate.Word * EventTags.StatusCount, EventTags.StatusCount);
        for (var status = 1; status < row.Length; status++)
        {
            if (row[status] > 0.6f)
                return ((EventStatus)status, "head.status");
        }

        return null;
    }

    private bool IsNegated(EventSentence sentence, int word)
    {
        foreach (var child in sentence.Index.Children(word))
        {
            if (operators.Negators.Contains(sentence.Lemma(child)) && sentence.Index.Relation(child) is "advmod" or "det" or "mark" or "case" or "cc")
                return true;
        }

        return false;
    }

    private bool IsConditional(EventSentence sentence, int word)
    {
        for (var clause = sentence.Index.Clause(word); clause >= 0; clause = sentence.Index.Head(clause) is var up and >= 0 ? sentence.Index.Clause(up) : -1)
        {
            foreach (var child in sentence.Index.Children(clause))
            {
                if (sentence.Index.Is(child, "mark") && operators.Conditions.Contains(sentence.Lemma(child)))
                    return true;
            }

            if (!(sentence.Index.Is(clause, "xcomp") || sentence.Index.Is(clause, "conj")))
                return false;
        }

        return false;
    }

    private static string? Auxiliary(EventSentence sentence, int verb, IReadOnlySet<string> lemmas)
    {
        for (var step = 0; step < 3 && verb >= 0; step++)
        {
            foreach (var child in sentence.Index.Children(verb))
            {
                if (sentence.Index.Is(child, "aux") && (lemmas.Contains(sentence.Lemma(child)) || lemmas.Contains(sentence.Document.Surface(sentence.Span(child)).ToLowerInvariant())))
                    return sentence.Lemma(child);
            }

            if (!(sentence.Index.Is(verb, "xcomp") || (sentence.Index.Is(verb, "conj") && sentence.Index.Child(verb, "nsubj") < 0)))
                return null;
            verb = sentence.Index.Head(verb);
        }

        return null;
    }

    private static bool IsGoingTo(EventSentence sentence, int verb) =>
        sentence.Index.Is(verb, "xcomp") && sentence.Lemma(sentence.Index.Head(verb)) is "go" or "set" or "due";

    private static bool IsProgressive(EventSentence sentence, int verb)
    {
        if (sentence.Index.Feature(verb, "VerbForm") is not ("Part" or "Ger") || sentence.Index.Feature(verb, "Tense") == "Past")
            return false;
        var aux = sentence.Index.Child(verb, "aux");
        return aux >= 0 && sentence.Lemma(aux) == "be" && sentence.Index.Feature(aux, "Tense") == "Pres";
    }
}
