using Chancery.Choices;

namespace Chancery.Events.Parties;

/// <summary>Chooses the party to an act on one side: the best candidate of the learned weights, or nobody. For one report at a time.</summary>
/// <param name="weights">Weights of the features.</param>
/// <param name="scorer">What the word vectors say beside them; null for nothing.</param>
internal sealed class PartyChooser(ChoiceWeights weights, PartyScorer? scorer)
{
    // Added where the frame's own paths lead: the lexicon knows its verbs better than the examples learned from. 0, 1.5 and 3 tried on the development reports: dyad F1 27.6, 28.3, 27.8.
    private const double PathBonus = 1.5;

    // Taken from whom the paths give the other side: who was punished did not punish. 0 to 4 tried: 1 changes no score, 4 loses 0.2 of full F1.
    private const double OtherPathMalus = 1;
    private readonly FeatureSum sum = new(weights);

    /// <summary>The best candidate; null when "nobody" is the best.</summary>
    public PartyCandidate? Choose(PartySituation situation, IReadOnlyList<PartyCandidate> candidates)
    {
        sum.Side = (int)situation.Role;
        PartyFeatures.WriteNobody(situation, sum);
        var (best, bestScore) = ((PartyCandidate?)null, sum.Taken() + VectorScore(situation, null));
        foreach (var candidate in candidates)
        {
            if (situation.IsTaken(candidate))
                continue;
            PartyFeatures.Write(situation, candidate, sum);
            var score = sum.Taken() + VectorScore(situation, candidate) + (situation.IsOnPath(candidate) ? PathBonus : situation.IsOnOtherPath(candidate) ? -OtherPathMalus : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }

    private double VectorScore(PartySituation situation, PartyCandidate? candidate)
    {
        var act = situation.Act;
        if (scorer is null || act.Sentence.Vectors is not { } vectors)
            return 0;
        if (candidate is not { } somebody)
            return scorer.Score((int)situation.Role, act.Type, PartyScorer.Nobody, vectors.Act(act.Word), default);
        var party = situation.Pool.Vectors(act.Sentence.Sentence.Index - somebody.Distance)!.Party(somebody.Mention.HeadToken);
        return scorer.Score((int)situation.Role, act.Type, PartyScorer.Place(somebody), vectors.Act(act.Word), party);
    }
}
