namespace Chancery.Evaluation.Actors;

/// <summary>Accuracy of countries and sectors of phrases, each where the gold checks it. Not thread-safe.</summary>
/// <remarks>A country or sector that the gold leaves empty is right when none is told; where the gold wants nothing at all, both must be missing.
/// Sectors outside PLOVER's table (PRE, PRM) stay in the gold and can't be met.</remarks>
public sealed class ActorScorer
{
    private PrecisionRecall country;
    private PrecisionRecall sector;
    private PrecisionRecall either;

    /// <summary>Phrases judged in at least one field.</summary>
    public int Judged { get; private set; }

    /// <summary>Phrases that the gold gives for another purpose (an article's title).</summary>
    public int NotJudged { get; private set; }

    /// <summary>Adds a phrase.</summary>
    /// <param name="gold">The phrase.</param>
    /// <param name="answer">The system's answer.</param>
    public void Add(ActorItem gold, ActorAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(answer);
        if (gold.IsChecked)
            Judged++;
        else
            NotJudged++;
        country += Count(gold.Country, gold.Country.Accepts(answer.Country));
        var isFirst = gold.Sector.Accepts(answer.Sector);
        sector += Count(gold.Sector, isFirst);
        either += Count(gold.Sector, isFirst || (gold.SecondSector.IsChecked && gold.SecondSector.Accepts(answer.Sector)));
    }

    /// <summary>The scores so far, in per cent: <c>country</c>, <c>sector</c> (the gold's first), <c>sector.either</c> (its first or second), <c>judged</c>.</summary>
    public ScoreSheet Scores() => ScoreSheet.Empty
        .With("country", country.Recall)
        .With("sector", sector.Recall)
        .With("sector.either", either.Recall)
        .With("judged", Judged + NotJudged == 0 ? null : (double)Judged / (Judged + NotJudged));

    private static PrecisionRecall Count(ActorWish wish, bool isRight) => wish.IsChecked ? new(isRight ? 1 : 0, 1, 1) : default;
}
