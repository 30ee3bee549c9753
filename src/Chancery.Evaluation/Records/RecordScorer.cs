using System.Collections.Immutable;

namespace Chancery.Evaluation.Records;

/// <summary>The scores of RECORD section 4, micro-averaged over the reports added. Not thread-safe.</summary>
/// <remarks>
/// Denominators: trigger, type, dyad and full over all gold (recall) and all system events (precision); actor over the participants of
/// type-correct pairs and of unpaired events (those of pairs with another type are left out on both sides); status and attribution over
/// type-correct pairs; date and place over the gold's and the system's dates and places in type-correct pairs; false_occurred over the
/// system's events with status <c>Occurred</c> or <c>Ongoing</c>, wrong where the event is unpaired or its gold has a status other than these two.
/// </remarks>
public sealed class RecordScorer
{
    private readonly ClassCounts status = new();
    private PrecisionRecall trigger;
    private PrecisionRecall type;
    private PrecisionRecall dyad;
    private PrecisionRecall full;
    private PrecisionRecall actor;
    private PrecisionRecall date;
    private PrecisionRecall place;
    private int typedPairs;
    private int rightAttributions;
    private int facts;
    private int falseFacts;

    /// <summary>Reports added.</summary>
    public int Reports { get; private set; }

    /// <summary>Adds a report.</summary>
    /// <param name="gold">The annotated events.</param>
    /// <param name="system">The system's events on the same text.</param>
    /// <returns>For each gold event the index of the system event it was paired with, or -1.</returns>
    public ImmutableArray<int> Add(ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> system)
    {
        var pairs = EventPairing.Pair(gold, system);
        var goldOf = new AnnotatedEvent?[system.Length];
        var (paired, typed, dyads, fulls) = (0, 0, 0, 0);
        for (var row = 0; row < gold.Length; row++)
        {
            if (pairs[row] < 0)
            {
                actor += new PrecisionRecall(0, Participants(gold[row]), 0);
                continue;
            }

            var (first, second) = (gold[row], system[pairs[row]]);
            var comparison = EventComparison.Of(first, second);
            goldOf[pairs[row]] = first;
            paired++;
            typed += comparison.IsSameType ? 1 : 0;
            dyads += comparison.IsSameDyad ? 1 : 0;
            fulls += comparison.IsFull ? 1 : 0;
            if (comparison.IsSameType)
                AddTypedPair(first, second, comparison);
        }

        for (var column = 0; column < system.Length; column++)
        {
            if (goldOf[column] is null)
                actor += new PrecisionRecall(0, 0, Participants(system[column]));
            if (system[column].IsFact)
            {
                facts++;
                falseFacts += goldOf[column] is { IsFact: true } ? 0 : 1;
            }
        }

        trigger += new PrecisionRecall(paired, gold.Length, system.Length);
        type += new PrecisionRecall(typed, gold.Length, system.Length);
        dyad += new PrecisionRecall(dyads, gold.Length, system.Length);
        full += new PrecisionRecall(fulls, gold.Length, system.Length);
        Reports++;
        return pairs;
    }

    /// <summary>The scores so far, in per cent, under the names of DESIGN section 6.</summary>
    public ScoreSheet Scores() => ScoreSheet.Empty
        .With("trigger", trigger)
        .With("type", type)
        .With("dyad", dyad)
        .With("actor", actor)
        .With("status.accuracy", status.Accuracy)
        .With("status.macro_f1", status.MacroF1)
        .With("attribution.accuracy", typedPairs == 0 ? null : (double)rightAttributions / typedPairs)
        .With("date", date)
        .With("place", place)
        .With("full", full)
        .With("false_occurred", facts == 0 ? null : (double)falseFacts / facts);

    private void AddTypedPair(AnnotatedEvent gold, AnnotatedEvent system, EventComparison comparison)
    {
        typedPairs++;
        rightAttributions += comparison.IsSameAttribution ? 1 : 0;
        status.Add(gold.Status.ToString(), system.Status.ToString());
        actor += new PrecisionRecall(comparison.SharedParticipants, Participants(gold), Participants(system));
        date += Optional(comparison.IsSameDate, gold.Date, system.Date);
        place += Optional(comparison.IsSamePlace, gold.Place, system.Place);
    }

    private static PrecisionRecall Optional(bool isSame, object? gold, object? system) =>
        new(isSame ? 1 : 0, gold is null ? 0 : 1, system is null ? 0 : 1);

    private static int Participants(AnnotatedEvent codedEvent) => codedEvent.Actors.Length + codedEvent.Recipients.Length;
}
