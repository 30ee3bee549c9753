using Chancery.Choices;

namespace Chancery.Events.Parties;

/// <summary>Chooses the party to an act on one side: the best candidate of the learned weights, or nobody. For one report at a time.</summary>
internal sealed class PartyChooser(ChoiceWeights weights)
{
    // Added where the frame's own paths lead: the lexicon knows its verbs better than the few examples learned from. 0 to 6 tried on the development records; dyad F1 30.2 at 0, 31.5 at 3, 31.2 at 6.
    private const double PathBonus = 3;

    // Taken from whom the paths give the other side: who was punished did not punish. 0 to 4 tried: 1 changes no score, 4 loses 0.2 of full F1.
    private const double OtherPathMalus = 1;
    private readonly FeatureSum sum = new(weights);

    /// <summary>The best candidate; null when "nobody" is the best.</summary>
    public PartyCandidate? Choose(PartySituation situation, IReadOnlyList<PartyCandidate> candidates)
    {
        sum.Side = (int)situation.Role;
        PartyFeatures.WriteNobody(situation, sum);
        var (best, bestScore) = ((PartyCandidate?)null, sum.Taken());
        foreach (var candidate in candidates)
        {
            if (situation.IsTaken(candidate))
                continue;
            PartyFeatures.Write(situation, candidate, sum);
            var score = sum.Taken() + (situation.IsOnPath(candidate) ? PathBonus : situation.IsOnOtherPath(candidate) ? -OtherPathMalus : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }
}
