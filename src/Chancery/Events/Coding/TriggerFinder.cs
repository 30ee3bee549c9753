using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>Decides which words name events, and of which type: the learned head and the frames together.</summary>
internal sealed class TriggerFinder(FrameLexicon frames, OperatorLexicon operators, CombinationOptions options)
{
    private readonly FrameMatcher matcher = new(frames);

    /// <summary>The candidates of a sentence, in text order.</summary>
    public List<EventCandidate> Find(EventSentence sentence)
    {
        var candidates = new List<EventCandidate>();
        for (var word = 0; word < sentence.Index.Count; word++)
        {
            if (sentence.Upos(word) is "VERB" or "NOUN" or "ADJ" or "PROPN" && Decide(sentence, word) is { } candidate)
                candidates.Add(candidate);
        }

        DropWeaker(candidates);
        return candidates;
    }

    private EventCandidate? Decide(EventSentence sentence, int word)
    {
        var frame = matcher.Match(sentence, word);
        if (sentence.Upos(word) == "PROPN" && frame is null)
            return null;
        if (frame is { Kind: FrameKind.Noun } && IsModifier(sentence, word))
            return null;
        var probabilities = sentence.Tags.TypeProbabilities.AsSpan(word * EventTags.TypeCount, EventTags.TypeCount);
        var judging = frame is { Kind: FrameKind.Adjective } ? JudgingVerb(sentence, word) : -1;
        var weight = frame is null ? 0 : judging >= 0 ? options.StrongWeight + options.ObjectWeight : Weight(frame);
        var (best, bestScore) = (-1, 0f);
        for (var type = 0; type < EventTags.TypeCount - 1; type++)
        {
            var score = (probabilities[type + 1] * options.HeadWeight) + (frame is not null && (int)frame.Type == type ? weight : 0);
            if (score > bestScore)
                (best, bestScore) = (type, score);
        }

        if (best < 0 || bestScore < options.Threshold)
            return null;
        var agrees = frame is not null && (int)frame.Type == best;
        var headScore = probabilities[best + 1] * options.HeadWeight;
        var rule = !agrees ? "head.events" : headScore < 0.1f ? frame!.Id : $"{frame!.Id}+head.events";
        return new EventCandidate(sentence, word, (EventType)best, agrees ? frame : null, Math.Min(1, bestScore), rule) { LightVerb = agrees ? judging : -1 };
    }

    private float Weight(Frame frame)
    {
        var found = !frame.Objects.IsEmpty || (frame.Kind == FrameKind.Noun && !frame.Complement.IsEmpty);
        return frame.Strength switch
        {
            FrameStrength.Strong => found ? options.StrongObjectWeight : options.StrongWeight + (frame.Particle is null ? 0 : options.ObjectWeight),
            FrameStrength.Normal => options.NormalWeight + (found ? options.ObjectWeight : 0),
            _ => options.WeakWeight,
        };
    }

    /// <summary>The verb of "characterised the remarks as reckless", seen from the adjective; -1 when there is none.</summary>
    private int JudgingVerb(EventSentence sentence, int word)
    {
        if (word == 0 || sentence.Lemma(word - 1) != "as")
            return -1;
        var verb = sentence.Index.Clause(word);
        return verb != word && operators.JudgingVerbs.Contains(sentence.Lemma(verb)) ? verb : -1;
    }

    /// <summary>An event noun that only modifies another noun: "protest leader", "sanctions relief".</summary>
    private bool IsModifier(EventSentence sentence, int word) =>
        sentence.Index.Is(word, "compound") && sentence.Index.Head(word) is var head && (operators.ModifierHeads.Contains(sentence.Lemma(head)) || sentence.Index.Is(head, "compound"));

    /// <summary>One act, one trigger: of a judging verb and its word the word, of a light verb and its noun the noun, of a noun and its modifier the head.</summary>
    private static void DropWeaker(List<EventCandidate> candidates)
    {
        foreach (var judging in candidates.Where(candidate => candidate.LightVerb >= 0).ToList())
            candidates.RemoveAll(other => other.Word == judging.LightVerb && other.Type == judging.Type);
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var candidate = candidates[i];
            var index = candidate.Sentence.Index;
            var head = index.Head(candidate.Word);
            if (candidate.IsNoun && Roles.LightVerb(candidate.Sentence, candidate.Word) >= 0)
            {
                candidate.LightVerb = head;
                candidates.RemoveAll(other => other.Word == head && (other.Type == candidate.Type || other.Frame is null || other.Frame.Objects.IsEmpty));
                i = candidates.IndexOf(candidate);
            }
            else if (index.Relation(candidate.Word) is "compound" or "amod" && candidates.Exists(other => other.Word == head && other.Type == candidate.Type))
            {
                candidates.RemoveAt(i);
            }
        }
    }
}
