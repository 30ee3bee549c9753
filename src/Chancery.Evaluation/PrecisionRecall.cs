namespace Chancery.Evaluation;

/// <summary>Counts of one score, micro-averaged: add the counts of parts, then read the ratios.</summary>
/// <param name="Correct">Items of the system that match an item of the gold, one to one.</param>
/// <param name="Gold">Items of the gold.</param>
/// <param name="Predicted">Items of the system.</param>
public readonly record struct PrecisionRecall(int Correct, int Gold, int Predicted)
{
    /// <summary>Correct / predicted in [0, 1]; 0 when the system gave nothing but should have, null when there was nothing to find either.</summary>
    public double? Precision => Ratio(Predicted);

    /// <summary>Correct / gold in [0, 1]; 0 when the gold has nothing but the system gave something, null when neither has anything.</summary>
    public double? Recall => Ratio(Gold);

    /// <summary>2 correct / (gold + predicted) in [0, 1], the harmonic mean of precision and recall; null when neither side has anything.</summary>
    public double? F1 => Gold + Predicted == 0 ? null : 2.0 * Correct / (Gold + Predicted);

    /// <summary>Adds the counts of two parts.</summary>
    public static PrecisionRecall operator +(PrecisionRecall left, PrecisionRecall right) => left.Add(right);

    /// <summary>Adds the counts of another part.</summary>
    public PrecisionRecall Add(PrecisionRecall other) =>
        new(Correct + other.Correct, Gold + other.Gold, Predicted + other.Predicted);

    private double? Ratio(int denominator) =>
        denominator > 0 ? (double)Correct / denominator : Gold + Predicted == 0 ? null : 0;
}
