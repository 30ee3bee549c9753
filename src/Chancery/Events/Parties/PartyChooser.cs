using Chancery.Events.Coding;

namespace Chancery.Events.Parties;

/// <summary>Chooses the party to an act on one side: the best candidate of the learned weights, or nobody. For one report at a time.</summary>
internal sealed class PartyChooser(PartyModel model)
{
    // Added where the frame's own paths lead: the lexicon knows its verbs better than the few examples learned from. 0 to 6 tried on the development records; dyad F1 30.2 at 0, 31.5 at 3, 31.2 at 6.
    private const double PathBonus = 3;
    private readonly Sum sum = new(model);

    /// <summary>The best candidate; null when "nobody" is the best.</summary>
    public PartyCandidate? Choose(PartySituation situation, IReadOnlyList<PartyCandidate> candidates)
    {
        sum.Role = situation.Role;
        PartyFeatures.WriteNobody(situation, sum);
        var (best, bestScore) = ((PartyCandidate?)null, sum.Take());
        foreach (var candidate in candidates)
        {
            if (situation.IsTaken(candidate))
                continue;
            PartyFeatures.Write(situation, candidate, sum);
            var score = sum.Take() + (situation.IsOnPath(candidate) ? PathBonus : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }

    private sealed class Sum(PartyModel model) : FeatureWriter
    {
        private double sum;

        public PartyRole Role { get; set; }

        public double Take()
        {
            var taken = sum;
            sum = 0;
            return taken;
        }

        protected override void Take(ReadOnlySpan<char> feature) => sum += model.Weight(feature, Role);
    }
}
