using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Choices;
using Chancery.Events.Lexicon;
using Chancery.Events.Parties;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>Codes the events of one report: triggers, operators, participants, status, attribution, date, place; then folds what is told twice.</summary>
internal sealed class EventCoder(FrameLexicon frames, OperatorLexicon operators, PlaceLexicon placeWords, ChoiceWeights partyWeights, PartyScorer? partyScorer, CameoTable cameoTable, CombinationOptions options)
{
    private readonly TriggerFinder triggers = new(frames, operators, options);
    private readonly OperatorRules operatorRules = new(operators);
    private readonly StatusRules statusRules = new(operators);
    private readonly EventMerger merger = new(operators.Tolls);

    /// <summary>The events, in text order.</summary>
    public ImmutableArray<CodedEvent> Code(IReadOnlyList<EventSentence> sentences)
    {
        var drafts = new List<DraftEvent>();
        var parties = new PartyFinder(partyWeights, partyScorer, operators, sentences);
        var meetings = new MeetingDates();
        var places = new EventPlaces(placeWords, sentences);
        foreach (var sentence in sentences)
        {
            var candidates = triggers.Find(sentence);
            operatorRules.Apply(candidates);
            var dates = new EventDates(sentence, candidates);
            foreach (var candidate in candidates)
                drafts.Add(Draft(candidate, parties, dates, meetings, places));
        }

        return [.. merger.Merge(drafts).Select((draft, position) => draft.Event with { Id = $"e{position + 1}", Mentions = [.. draft.Mentions] })];
    }

    private DraftEvent Draft(EventCandidate candidate, PartyFinder parties, EventDates dates, MeetingDates meetings, EventPlaces places)
    {
        var sentence = candidate.Sentence;
        var (actors, actorRule, recipients, recipientRule) = parties.Find(candidate);
        candidate.Actors = actors;

        var statements = EventAttribution.Around(candidate);
        var isSpeech = candidate.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support;
        var own = statements.Find(statement => EventAttribution.IsOwnAct(candidate, statement, actors));
        if (isSpeech && own is not null)
            statements.Remove(own); // a plain speech act has no attribution
        var others = statements.Find(statement => statement != own);
        var (status, statusRule) = statusRules.Decide(candidate, own, own is null ? others : null);
        var links = EventAttribution.Links(candidate, statements);
        if (links.IsEmpty && !isSpeech && candidate.LightVerb >= 0 && actors.Length > 0 && operators.Reporting.Neutral.Contains(sentence.Lemma(candidate.LightVerb)))
            links = [new AttributionLink(actors[0].Span, actors[0].Codes)]; // "announced the revocation": the doer tells its own act
        if (candidate.Governor is { } governor && status is EventStatus.Requested or EventStatus.Threatened or EventStatus.Alleged)
            links = [.. (governor.Actors.IsDefault ? Participants(sentence, ParticipantFinder.Actors(governor)) : governor.Actors).Select(actor => new AttributionLink(actor.Span, actor.Codes)).Take(1), .. links];

        var objectWord = candidate.IsNoun ? Roles.Oblique(sentence, candidate.Word, "of") : Roles.Object(sentence, candidate.Word);
        var place = places.Find(candidate);
        var hasHappened = status is EventStatus.Occurred or EventStatus.Ongoing;
        var (date, dateRule) = dates.Find(candidate, hasHappened);
        if (hasHappened && date is not null && dates.IsAhead(date))
            (status, statusRule, hasHappened) = (EventStatus.Announced, "date.ahead", false);
        if (meetings.Carry(candidate, date, hasHappened) is { } carried)
            (date, dateRule) = (carried, "meeting");
        var cameo = candidate.Frame?.Cameo is { } told ? cameoTable.Find(told) : cameoTable.Find(candidate.Type, candidate.Frame?.Mode);
        var coded = new CodedEvent(
            "",
            candidate.Type,
            candidate.Frame?.Mode,
            candidate.Frame?.Contexts ?? [],
            Trigger(candidate),
            [],
            Evidence.Of(candidate, actors.Concat(recipients)),
            actors,
            recipients,
            status,
            links,
            date,
            place,
            candidate.Score,
            Provenance(candidate, statusRule, dateRule, place, (actorRule, actors), (recipientRule, recipients)))
        {
            Cameo = cameo?.Code,
            Intensity = cameo?.Intensity,
        };
        return new DraftEvent
        {
            Event = coded,
            Sentence = sentence.Sentence.Index,
            Index = sentence.Index,
            Word = candidate.Word,
            Lemma = sentence.Lemma(candidate.Word),
            ObjectLemma = objectWord >= 0 ? sentence.Lemma(objectWord) : null,
            FrameId = candidate.Frame?.Id,
            IsDefinite = candidate.IsNoun && Roles.IsDefinite(sentence, candidate.Word),
        };
    }

    private static ImmutableSortedDictionary<string, string> Provenance(
        EventCandidate candidate, string statusRule, string? dateRule, EventPlace? place, (string Rule, ImmutableArray<Participant> Found) actors, (string Rule, ImmutableArray<Participant> Found) recipients)
    {
        var provenance = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        provenance["type"] = candidate.Rule;
        provenance["status"] = statusRule;
        Add("actors", actors.Rule, actors.Found);
        Add("recipients", recipients.Rule, recipients.Found);
        if (dateRule is not null)
            provenance["date"] = dateRule;
        if (place is not null)
            provenance["place"] = place.Rule;
        if (candidate.Frame is { } frame)
            provenance["frame"] = frame.Id;
        if (candidate.Governor is { } governor)
            provenance["governor"] = governor.Rule;
        return provenance.ToImmutable();

        // How they were found, and how each of them got its codes: a country taken from the rest of the report is no word of the phrase.
        void Add(string role, string rule, ImmutableArray<Participant> found)
        {
            provenance[role] = rule;
            var codes = string.Join(", ", found.Select(participant => participant.CodeRule).OfType<string>().Distinct());
            if (codes.Length > 0)
                provenance[$"{role}.codes"] = codes;
        }
    }

    private static ImmutableArray<Participant> Participants(EventSentence sentence, List<int> words) =>
        [.. words.Select(sentence.Actor).OfType<ActorMention>().Select(sentence.Participant)];

    /// <summary>The trigger with its particle when that stands next to it ("called off").</summary>
    private static TextSpan Trigger(EventCandidate candidate)
    {
        var sentence = candidate.Sentence;
        var particle = sentence.Index.Child(candidate.Word, "compound:prt");
        return particle == candidate.Word + 1 ? sentence.Span(candidate.Word).Union(sentence.Span(particle)) : sentence.Span(candidate.Word);
    }
}
