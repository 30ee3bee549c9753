using Chancery.Ontology;
using Chancery.Text;
using Chancery.Time;
using NodaTime.Text;

namespace Chancery.Events.Coding;

/// <summary>The dates of the events of one sentence: the time expression that depends on an act's words, or on what it shares its time with.</summary>
internal sealed class EventDates
{
    private const int MostSteps = 6;
    private const int DayLength = 10;
    private readonly EventSentence sentence;
    private readonly HashSet<int> triggers;
    private readonly List<(Timex Timex, int Word)> times = []; // each with the word that stands for it in the tree

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="candidates">Its events.</param>
    public EventDates(EventSentence sentence, IEnumerable<EventCandidate> candidates)
    {
        this.sentence = sentence;
        triggers = [.. candidates.Select(candidate => candidate.Word)];
        foreach (var timex in sentence.Timexes)
        {
            // What ends with a time tells not when it was.
            if (timex.Value is { } value && !value.StartsWith('/') && sentence.Index.Top(sentence.Sentence, timex.Span) is >= 0 and var word)
                times.Add((timex, Governing(timex, word)));
        }
    }

    /// <summary>"a day after they met" is the time of the clause that "after" introduces, wherever the tree has the day.</summary>
    private int Governing(Timex timex, int word)
    {
        for (var last = 0; last < sentence.Index.Count; last++)
        {
            if (last != word && sentence.Span(last).End == timex.Span.End && sentence.Index.Relation(last) is "mark" or "case" && !timex.Span.Contains(sentence.Span(sentence.Index.Head(last))))
                return last;
        }

        return word;
    }

    /// <summary>The date of an event and the rule that found it; nulls when the sentence tells none.</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="hasHappened">Whether it is told as done: the time of a saying holds for what is done in it, not for what is only spoken of.</param>
    public (EventDate? Date, string? Rule) Find(EventCandidate candidate, bool hasHappened)
    {
        if (times.Count == 0)
            return default;
        var found = Search(candidate, hasHappened);
        return found.Date is { } date && IsAhead(date) && sentence.Index.Feature(candidate.Word, "Tense") == "Past" ? default : found;
    }

    /// <summary>Whether a day lies after the report's: no act that has happened does.</summary>
    public bool IsAhead(EventDate date) =>
        sentence.Document.Get(TimeLayers.Times).Report.Date is { } report && string.CompareOrdinal(date.Value, 0, LocalDatePattern.Iso.Format(report), 0, DayLength) > 0 && date.Value.Length == DayLength;

    private (EventDate? Date, string? Rule) Search(EventCandidate candidate, bool hasHappened)
    {
        var word = candidate.Word;
        if (sentence.Index.Relation(word) is "acl" or "advcl" && sentence.Index.Head(word) is >= 0 and var time && Told(time) is { } when)
            return (when, "own"); // "until Friday, when they met"
        if ((Nearest(word) ?? (candidate.LightVerb >= 0 ? Nearest(candidate.LightVerb) : null)) is { } own)
            return (own, "own");
        for (var step = 0; step < MostSteps && Carrier(candidate, word, hasHappened) is >= 0 and var carrier; step++, word = carrier)
        {
            if ((Told(carrier) ?? Nearest(carrier)) is { } shared)
                return (shared, "shared");
        }

        return default;
    }

    /// <summary>The word whose time a word shares; -1 for none.</summary>
    private int Carrier(EventCandidate candidate, int word, bool hasHappened)
    {
        var index = sentence.Index;
        var head = index.Head(word);
        if (head < 0)
            return -1;
        switch (index.Relation(word))
        {
            case "conj":
                return index.Child(word, "nsubj") < 0 ? head : -1;
            case "ccomp" or "parataxis":
                return hasHappened && IsSpeech(candidate.Type) ? head : -1;
            case "xcomp":
                return candidate.Forced is null && candidate.Governor is null ? head : -1;
            case "advcl":
                return index.Feature(word, "VerbForm") != "Inf" && SharesTime(index.Child(word, "mark")) ? head : -1;
            case "acl":
                return index.Tree.Deprels[word] == "acl:relcl" || index.Feature(word, "VerbForm") == "Inf" ? -1 : head;
            case "nsubj" or "obj" or "obl" or "nmod":
                return triggers.Contains(word) && (triggers.Contains(head) || IsSaying(head)) ? -1 : head;
            default:
                return -1;
        }
    }

    /// <summary>Whether a subordinate clause has the time of its main clause: not one with "after", "before", "because".</summary>
    private bool SharesTime(int mark) => mark < 0 || sentence.Lemma(mark) is "as" or "while" or "when" or "by";

    private bool IsSaying(int word) => sentence.Operators.Reporting.Neutral.Contains(sentence.Lemma(word));

    /// <summary>Whether acts of a type are done in words.</summary>
    public static bool IsSpeech(EventType type) => type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support or EventType.Agree;

    /// <summary>The time that a word stands for.</summary>
    private EventDate? Told(int word)
    {
        var (timex, _) = times.Find(time => time.Word == word);
        return timex is null ? null : new EventDate(timex.Value!, timex.Span);
    }

    /// <summary>The time that depends on a word, the nearest of several.</summary>
    private EventDate? Nearest(int word)
    {
        EventDate? nearest = null;
        var distance = int.MaxValue;
        foreach (var (timex, top) in times)
        {
            if (DependsOn(top, word) && Math.Abs(top - word) < distance)
                (nearest, distance) = (new EventDate(timex.Value!, timex.Span), Math.Abs(top - word));
        }

        return nearest;
    }

    /// <summary>The head of a time; for one between "and" and the verb after it that verb, whichever the tree has ("dismissed it, and on Tuesday its men attacked").</summary>
    private int Owner(int top)
    {
        var head = sentence.Index.Head(top);
        if (head < 0)
            return head;
        foreach (var child in sentence.Index.Children(head))
        {
            if (top < child && sentence.Index.Is(child, "conj") && sentence.Index.Child(child, "cc") is >= 0 and var and && and < top)
                return child;
        }

        return head;
    }

    /// <summary>Whether a time depends on a word: directly, or over nouns between, as in "met in Paris on Monday" where the tree gives Monday to Paris.</summary>
    private bool DependsOn(int top, int word)
    {
        var index = sentence.Index;
        for (var head = Owner(top); head >= 0; head = index.Head(head))
        {
            if (head == word)
                return true;
            if (triggers.Contains(head) || index.IsClauseRelation(head) || index.Case(top) != "on")
                return false;
        }

        return false;
    }
}
