namespace Chancery.Evaluation;

/// <summary>Counts gold and predicted labels of a task with one label an item, and averages over the classes.</summary>
/// <remarks>Not thread-safe. The classes are those that occur in the gold or in the predictions (as scikit-learn does by default),
/// so a label that the gold never has lowers the macro mean by a class with F1 0.</remarks>
public sealed class ClassCounts
{
    private readonly SortedDictionary<string, PrecisionRecall> classes = new(StringComparer.Ordinal);

    /// <summary>Items counted.</summary>
    public int Total { get; private set; }

    /// <summary>Items whose two labels are equal.</summary>
    public int Correct { get; private set; }

    /// <summary>Correct / total in [0, 1]; null when nothing was counted.</summary>
    public double? Accuracy => Total == 0 ? null : (double)Correct / Total;

    /// <summary>The plain mean of the classes' F1 in [0, 1]; null when nothing was counted.</summary>
    public double? MacroF1 => classes.Count == 0 ? null : classes.Values.Average(counts => counts.F1);

    /// <summary>The counts of each class, in ordinal order of the labels.</summary>
    public IReadOnlyDictionary<string, PrecisionRecall> Classes => classes;

    /// <summary>Counts an item.</summary>
    /// <param name="gold">The right label.</param>
    /// <param name="predicted">The system's label; null for no answer, which is wrong and adds no class.</param>
    public void Add(string gold, string? predicted)
    {
        var isCorrect = string.Equals(gold, predicted, StringComparison.Ordinal);
        Total++;
        Correct += isCorrect ? 1 : 0;
        Count(gold, new PrecisionRecall(isCorrect ? 1 : 0, 1, isCorrect ? 1 : 0));
        if (!isCorrect && predicted is not null)
            Count(predicted, new PrecisionRecall(0, 0, 1));
    }

    private void Count(string label, PrecisionRecall counts) =>
        classes[label] = classes.GetValueOrDefault(label) + counts;
}
