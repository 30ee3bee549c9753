using Chancery.Coreference;

namespace Chancery.Evaluation.Coreference;

/// <summary>MUC, B³ and CEAF-e of chains over documents, and their mean, the CoNLL score. Not thread-safe.</summary>
/// <remarks>The measures and conventions of CoNLL-2012: chains of one mention count on neither side; a mention is right when its first and last word are
/// exactly the gold's; each measure is summed over the documents, then divided. Definitions: <see cref="PartitionMeasures"/>.</remarks>
public sealed class CoreferenceScorer
{
    private PrecisionRecall mentions;
    private PartitionScore muc;
    private PartitionScore bCubed;
    private PartitionScore ceafE;

    /// <summary>Documents added.</summary>
    public int Items { get; private set; }

    /// <summary>Adds the chains of a document.</summary>
    /// <param name="gold">The gold's, each a list of its mentions.</param>
    /// <param name="predicted">The engine's.</param>
    public void Add(IEnumerable<IEnumerable<CorefSpan>> gold, IEnumerable<CorefChain> predicted)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        Add(gold, predicted.Select(chain => chain.Mentions.Select(mention => new CorefSpan(mention.SentenceIndex, mention.FirstToken, mention.LastToken))));
    }

    /// <summary>Adds the chains of a document.</summary>
    /// <param name="gold">The gold's, each a list of its mentions.</param>
    /// <param name="predicted">Another system's.</param>
    public void Add(IEnumerable<IEnumerable<CorefSpan>> gold, IEnumerable<IEnumerable<CorefSpan>> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var (right, made) = (new CorefPartition(gold), new CorefPartition(predicted));
        Items++;
        mentions += new PrecisionRecall(right.Chains.Sum(chain => chain.Count(mention => made.ChainOf(mention) >= 0)), right.Mentions, made.Mentions);
        muc += PartitionMeasures.Muc(right, made);
        bCubed += PartitionMeasures.BCubed(right, made);
        ceafE += PartitionMeasures.CeafE(right, made);
    }

    /// <summary>The scores so far, in per cent: F1 under <c>muc</c>, <c>b3</c>, <c>ceafe</c> and <c>mentions</c>, the mean of the first three under <c>conll</c>; precision and recall of each.</summary>
    public ScoreSheet Scores()
    {
        var sheet = ScoreSheet.Empty.With("muc", muc.F1).With("b3", bCubed.F1).With("ceafe", ceafE.F1)
            .With("conll", (muc.F1 + bCubed.F1 + ceafE.F1) / 3).With("mentions", mentions.F1);
        (string Name, PartitionScore Score)[] measures = [("muc", muc), ("b3", bCubed), ("ceafe", ceafE)];
        sheet = measures.Aggregate(sheet, (scores, measure) => scores.With($"{measure.Name}.precision", measure.Score.Precision).With($"{measure.Name}.recall", measure.Score.Recall));
        return sheet.With("mentions.precision", mentions.Precision).With("mentions.recall", mentions.Recall);
    }
}
