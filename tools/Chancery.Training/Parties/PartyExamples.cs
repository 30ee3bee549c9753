using System.Collections.Immutable;
using Chancery.English;
using Chancery.Evaluation.Records;
using Chancery.Events;
using Chancery.Events.Coding;
using Chancery.Events.Parties;
using Chancery.Ontology;
using Chancery.Text;
using Chancery.Training.Choices;

namespace Chancery.Training.Parties;

/// <summary>Makes choices to learn from annotated reports: the engine reads the report, the annotation says who the parties are.</summary>
internal sealed class PartyExamples(EnglishKnowledge knowledge)
{
    private readonly TriggerFinder triggers = new(knowledge.Frames, knowledge.Operators, CombinationOptions.Both);

    /// <summary>Values per word vector, once a report was read.</summary>
    public int WordWidth { get; private set; }

    /// <summary>All features seen, by name.</summary>
    public FeatureNames Names { get; } = new();

    /// <summary>Share of annotated parties that some phrase of the engine meets, for the log.</summary>
    public (int Met, int All) Coverage { get; private set; }

    /// <summary>The choices of one report, in text order.</summary>
    public IEnumerable<Choice> Read(AnnotatedReport report, IReadOnlyList<EventSentence> sentences)
    {
        var pool = new PartyPool(sentences);
        var history = new PartyHistory();
        foreach (var annotated in report.Events.OrderBy(coded => coded.Trigger.Start))
        {
            if (Act(sentences, annotated) is not { } act)
                continue;
            var (actors, recipients) = Sides(annotated);
            var candidates = pool.Around(act);
            var situation = PartySituation.OfActors(act, pool, history, knowledge.Operators);
            foreach (var role in new[] { PartyRole.Actor, PartyRole.Recipient })
            {
                var wanted = role == PartyRole.Actor ? actors : recipients;
                if (Example(report.Id, sentences, situation, candidates, wanted) is { } example)
                    yield return example;
                situation = situation.OfRecipients([.. Known(sentences, wanted)]);
            }

            history.Add(act.Type, [.. Known(sentences, actors)], [.. Known(sentences, recipients)]);
        }
    }

    /// <summary>The annotated act as the coder would see it: its own candidate where it finds one of the same type, else the bare word.</summary>
    private EventCandidate? Act(IReadOnlyList<EventSentence> sentences, AnnotatedEvent annotated)
    {
        var sentence = sentences.FirstOrDefault(sentence => sentence.Sentence.Span.Overlaps(annotated.Trigger));
        if (sentence is null)
            return null;
        var found = triggers.Find(sentence).Find(candidate => candidate.Type == annotated.Type && sentence.Span(candidate.Word).Overlaps(annotated.Trigger));
        if (found is not null)
            return found;
        for (var word = 0; word < sentence.Index.Count; word++)
        {
            if (sentence.Span(word).Overlaps(annotated.Trigger) && (sentence.Index.Head(word) < 0 || !sentence.Span(sentence.Index.Head(word)).Overlaps(annotated.Trigger)))
                return new EventCandidate(sentence, word, annotated.Type, null, 1, "annotated");
        }

        return null;
    }

    /// <summary>Both sides; of a reciprocal act, annotated with actors alone, the first named is the actor and the others the recipients.</summary>
    private static (ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients) Sides(AnnotatedEvent annotated) =>
        annotated.Recipients.IsEmpty && annotated.Actors.Length > 1 && annotated.Type is EventType.Consult or EventType.Support or EventType.Agree or EventType.Cooperate
            ? ([annotated.Actors[0]], annotated.Actors[1..])
            : (annotated.Actors, annotated.Recipients);

    private Choice? Example(string report, IReadOnlyList<EventSentence> sentences, PartySituation situation, List<PartyCandidate> candidates, ImmutableArray<Participant> wanted)
    {
        var features = new List<int[]>();
        var right = new List<bool>();
        PartyFeatures.WriteNobody(situation, Names);
        features.Add(Names.Taken());
        right.Add(wanted.IsEmpty);
        var places = new List<int> { PartyScorer.PlaceRow((int)situation.Role, PartyScorer.Nobody) };
        var words = new List<float>();
        AddWord(situation.Act.Sentence, situation.Act.Word, words);
        var pathWords = situation.Role == PartyRole.Actor ? situation.Actors : situation.Recipients;
        var isPronounMeant = !wanted.IsEmpty && !candidates.Exists(candidate => candidate.IsInSentence && IsNamed(candidate, wanted));
        foreach (var candidate in candidates)
        {
            if (situation.IsTaken(candidate))
                continue;
            PartyFeatures.Write(situation, candidate, Names);
            features.Add(Names.Taken());
            places.Add(PartyScorer.PlaceRow((int)situation.Role, PartyScorer.Place(candidate)));
            AddWord(sentences[situation.Act.Sentence.Sentence.Index - candidate.Distance], candidate.Mention.HeadToken, words);
            // A pronoun in the right place counts even when it was resolved wrongly: choosing and resolving are two things.
            var isPronoun = candidate.IsInSentence && situation.Act.Sentence.Upos(candidate.Mention.HeadToken) == "PRON" && pathWords.Contains(candidate.Mention.HeadToken);
            right.Add(IsNamed(candidate, wanted) || (isPronounMeant && isPronoun) || (!candidate.IsInSentence && IsSame(candidate, wanted)));
        }

        Coverage = (Coverage.Met + (right.Exists(isRight => isRight) ? 1 : 0), Coverage.All + 1);
        var kind = PartyScorer.TypeRow((int)situation.Role, situation.Act.Type);
        return right.Exists(isRight => isRight)
            ? new Choice(report, (int)situation.Role, [.. features], [.. right]) { Vectors = new ChoiceVectors([.. words], kind, [.. places]) }
            : null;
    }

    private void AddWord(EventSentence sentence, int word, List<float> words)
    {
        var vectors = sentence.Document.Get(WordVectors.Layer)[sentence.Sentence.Index];
        WordWidth = vectors.Length / sentence.Index.Count;
        words.AddRange(vectors.AsSpan(word * WordWidth, WordWidth));
    }

    /// <summary>Whether the candidate's head stands within a wanted phrase, and is its head rather than a name inside it.</summary>
    private static bool IsNamed(PartyCandidate candidate, ImmutableArray<Participant> wanted) =>
        wanted.Any(party => party.Span is { } span && span.Overlaps(candidate.Mention.Span)
            && (span.Contains(candidate.Mention.Span) || candidate.Mention.Span.Contains(span)) && Math.Abs(span.Length - candidate.Mention.Span.Length) <= Math.Max(span.Length, 12));

    /// <summary>Whether somebody named elsewhere is a wanted one by country and sector, whatever phrase names him.</summary>
    private static bool IsSame(PartyCandidate candidate, ImmutableArray<Participant> wanted) =>
        !candidate.Mention.Codes.IsEmpty && wanted.Any(party => party.Codes.Contains(candidate.Mention.Codes[0]));

    /// <summary>The wanted parties with the identities that the engine gave their phrases.</summary>
    private static IEnumerable<Participant> Known(IReadOnlyList<EventSentence> sentences, ImmutableArray<Participant> wanted)
    {
        foreach (var party in wanted.Where(party => party.Span is not null))
        {
            var mention = sentences.Where(sentence => sentence.Sentence.Span.Overlaps(party.Span!.Value)).SelectMany(sentence => sentence.Actors)
                .Where(actor => actor.Span.Overlaps(party.Span!.Value)).MinBy(actor => Math.Abs(actor.Span.Length - party.Span!.Value.Length));
            if (mention is not null)
                yield return new Participant(party.Span, mention.Codes, mention.EntityId);
        }
    }
}
