using Chancery.Events.Coding;

namespace Chancery.Events.Parties;

/// <summary>Chooses the party to an act on one side: the best candidate of the learned weights, or nobody. For one report at a time.</summary>
internal sealed class PartyChooser(PartyModel model)
{
    // Added where the frame's own paths lead: the lexicon knows its verbs better than the few examples learned from. 0 to 6 tried on the development records; dyad F1 30.2 at 0, 31.5 at 3, 31.2 at 6.
    private const double PathBonus = 3;
    private readonly Sum sum = new(model);

    /// <summary>The best candidate and its probability; null when "nobody" is the best.</summary>
    public (PartyCandidate Candidate, double Probability)? Choose(PartySituation situation, IReadOnlyList<PartyCandidate> candidates)
    {
        sum.Role = situation.Role;
        PartyFeatures.WriteNobody(situation, sum);
        var nobody = sum.Take();
        var (best, bestScore) = (-1, nobody);
        Span<double> scores = candidates.Count <= 256 ? stackalloc double[candidates.Count] : new double[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            if (situation.IsTaken(candidates[i]))
            {
                scores[i] = double.NegativeInfinity;
                continue;
            }

            PartyFeatures.Write(situation, candidates[i], sum);
            scores[i] = sum.Take() + (situation.IsOnPath(candidates[i]) ? PathBonus : 0);
            if (scores[i] > bestScore)
                (best, bestScore) = (i, scores[i]);
        }

        if (best < 0)
            return null;
        var total = Math.Exp(nobody - bestScore);
        foreach (var score in scores)
            total += Math.Exp(score - bestScore);
        return (candidates[best], 1 / total);
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
