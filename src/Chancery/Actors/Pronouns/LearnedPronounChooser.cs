using Chancery.Choices;

namespace Chancery.Actors.Pronouns;

/// <summary>Answers by learned weights. For one report at a time.</summary>
internal sealed class LearnedPronounChooser(ChoiceWeights weights) : PronounChooser
{
    private readonly FeatureSum sum = new(weights);

    /// <inheritdoc/>
    public override Phrase? Choose(PronounQuestion question)
    {
        PronounFeatures.WriteNone(question, sum);
        var (best, bestScore) = ((Phrase?)null, sum.Taken());
        for (var place = 0; place < question.Candidates.Count; place++)
        {
            PronounFeatures.Write(question, place, sum);
            var score = sum.Taken();
            if (score > bestScore)
                (best, bestScore) = (question.Candidates[place], score);
        }

        return best;
    }
}
