namespace Chancery.Evaluation.Coreference;

/// <summary>One measure's share of the gold that was found and of the answer that is right; parts of a corpus are added, then divided.</summary>
/// <param name="Found">Numerator of recall.</param>
/// <param name="Gold">Denominator of recall.</param>
/// <param name="Right">Numerator of precision.</param>
/// <param name="Predicted">Denominator of precision.</param>
internal readonly record struct PartitionScore(double Found, double Gold, double Right, double Predicted)
{
    /// <summary>In [0, 1]; null when neither side has anything.</summary>
    public double? Recall => Ratio(Found, Gold);

    /// <summary>In [0, 1]; null when neither side has anything.</summary>
    public double? Precision => Ratio(Right, Predicted);

    /// <summary>The harmonic mean; null when neither side has anything.</summary>
    public double? F1 => (Recall, Precision) is ({ } recall, { } precision) ? recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision) : null;

    /// <summary>Adds the parts of a corpus.</summary>
    public static PartitionScore operator +(PartitionScore left, PartitionScore right) =>
        new(left.Found + right.Found, left.Gold + right.Gold, left.Right + right.Right, left.Predicted + right.Predicted);

    private double? Ratio(double count, double all) => all > 0 ? count / all : Gold + Predicted == 0 ? null : 0;
}
