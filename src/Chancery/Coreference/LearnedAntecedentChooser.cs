using Chancery.Choices;

namespace Chancery.Coreference;

/// <summary>Answers by learned weights. For one report at a time.</summary>
internal sealed class LearnedAntecedentChooser(ChoiceWeights weights) : AntecedentChooser
{
    private readonly FeatureSum sum = new(weights);

    /// <inheritdoc/>
    public override Reference? Choose(AntecedentQuestion question)
    {
        sum.Side = question.Reference.IsPronoun ? 0 : 1;
        AntecedentFeatures.WriteNone(question, sum);
        var (best, bestScore) = ((Reference?)null, sum.Taken());
        for (var place = 0; place < question.Candidates.Count; place++)
        {
            AntecedentFeatures.Write(question, place, sum);
            var score = sum.Taken();
            if (score > bestScore)
                (best, bestScore) = (question.Candidates[place], score);
        }

        return best;
    }
}
