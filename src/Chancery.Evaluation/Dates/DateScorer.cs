namespace Chancery.Evaluation.Dates;

/// <summary>Scores time expressions, micro-averaged: whether they are found, and whether they get the right value. Not thread-safe.</summary>
/// <remarks>
/// <c>precision</c>, <c>recall</c>, <c>f1</c>: an expression is right when its span is exactly the gold's. <c>value</c>, an F1: when its span overlaps the gold's, each with at
/// most one, and both have the same value; two that have none agree. The measures of TempEval-3 (UzZaman et al., SemEval 2013, section 4.1), there called strict match and value F1.
/// </remarks>
public sealed class DateScorer
{
    private PrecisionRecall spans;
    private PrecisionRecall values;

    /// <summary>Passages added.</summary>
    public int Items { get; private set; }

    /// <summary>Adds the expressions of a passage.</summary>
    /// <param name="gold">Of the gold, in text order.</param>
    /// <param name="predicted">Of the system; one it gives twice counts twice.</param>
    public void Add(IReadOnlyList<DateSpan> gold, IReadOnlyList<DateSpan> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        Items++;
        spans += Count(gold, predicted, (one, other) => one.Span == other.Span);
        values += Count(gold, predicted, (one, other) => one.Span.Overlaps(other.Span) && string.Equals(one.Value, other.Value, StringComparison.Ordinal));
    }

    /// <summary>The scores so far, in per cent, under the names of DESIGN section 6.</summary>
    public ScoreSheet Scores() => ScoreSheet.Empty.With("precision", spans.Precision).With("recall", spans.Recall).With("f1", spans.F1).With("value", values.F1);

    private static PrecisionRecall Count(IReadOnlyList<DateSpan> gold, IReadOnlyList<DateSpan> predicted, Func<DateSpan, DateSpan, bool> agree)
    {
        var open = predicted.ToList();
        var correct = 0;
        foreach (var expected in gold)
        {
            if (open.FindIndex(candidate => agree(expected, candidate)) is not (>= 0 and var match))
                continue;
            open.RemoveAt(match);
            correct++;
        }

        return new PrecisionRecall(correct, gold.Count, predicted.Count);
    }
}
