using System.Collections.Immutable;

namespace Chancery.Evaluation.Records;

/// <summary>Pairs the gold and system events of a report one to one, so as to maximise agreement (RECORD section 4).</summary>
/// <remarks>A pair needs a trigger or mention of the one that overlaps one of the other. Of all pairings, the one with most pairs is taken;
/// among these the one with most equal types, then dyads, then full records, then equal participants, status, attribution, date and place.</remarks>
public static class EventPairing
{
    // Caps what one pair adds to the last level, so that the levels stay apart.
    private const int DetailCap = 31;

    /// <summary>Pairs events.</summary>
    /// <returns>For each gold event the index of its system event, or -1 when it has none.</returns>
    public static ImmutableArray<int> Pair(ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> system)
    {
        var pairs = new int[gold.Length];
        Array.Fill(pairs, -1);
        foreach (var (goldPart, systemPart) in Components(gold, system))
        {
            var columns = Assignment.Maximize(Weights(gold, system, goldPart, systemPart), goldPart.Count, systemPart.Count);
            for (var row = 0; row < goldPart.Count; row++)
            {
                if (columns[row] >= 0)
                    pairs[goldPart[row]] = systemPart[columns[row]];
            }
        }

        return [.. pairs];
    }

    private static long[] Weights(
        ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> system, List<int> goldPart, List<int> systemPart)
    {
        long most = Math.Min(goldPart.Count, systemPart.Count);
        var level = most + 1;
        var details = (DetailCap * most) + 1;
        var weights = new long[goldPart.Count * systemPart.Count];
        for (var row = 0; row < goldPart.Count; row++)
        {
            for (var column = 0; column < systemPart.Count; column++)
            {
                var (first, second) = (gold[goldPart[row]], system[systemPart[column]]);
                if (first.SharesMention(second))
                    weights[(row * systemPart.Count) + column] = Weight(EventComparison.Of(first, second), level, details);
            }
        }

        return weights;
    }

    private static long Weight(EventComparison comparison, long level, long details)
    {
        var detail = comparison.SharedParticipants + One(comparison.IsSameStatus) + One(comparison.IsSameAttribution)
            + One(comparison.IsSameDate) + One(comparison.IsSamePlace);
        var levels = (((level + One(comparison.IsSameType)) * level) + One(comparison.IsSameDyad)) * level;
        return checked(((levels + One(comparison.IsFull)) * details) + Math.Min(detail, DetailCap));
    }

    private static int One(bool value) => value ? 1 : 0;

    // Events that can't reach each other over overlaps are paired apart: the parts are small, however long the report.
    private static IEnumerable<(List<int> Gold, List<int> System)> Components(
        ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> system)
    {
        var isTaken = new bool[system.Length];
        var isSeen = new bool[gold.Length];
        for (var start = 0; start < gold.Length; start++)
        {
            if (isSeen[start])
                continue;
            isSeen[start] = true;
            var (goldPart, systemPart) = (new List<int> { start }, new List<int>());
            for (var next = 0; next < goldPart.Count; next++)
            {
                for (var column = 0; column < system.Length; column++)
                {
                    if (isTaken[column] || !gold[goldPart[next]].SharesMention(system[column]))
                        continue;
                    isTaken[column] = true;
                    systemPart.Add(column);
                    for (var row = 0; row < gold.Length; row++)
                    {
                        if (!isSeen[row] && gold[row].SharesMention(system[column]))
                        {
                            isSeen[row] = true;
                            goldPart.Add(row);
                        }
                    }
                }
            }

            goldPart.Sort();
            systemPart.Sort();
            yield return (goldPart, systemPart);
        }
    }
}
