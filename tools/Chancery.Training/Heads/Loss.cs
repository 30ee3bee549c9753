using Chancery.Neural.Kernels;

namespace Chancery.Training.Heads;

/// <summary>Cross-entropy over rows of logits.</summary>
internal static class Loss
{
    /// <summary>Replaces the logits by their gradients and returns the summed loss.</summary>
    /// <param name="logits">Row-major [labels x classes].</param>
    /// <param name="classes">Classes.</param>
    /// <param name="labels">The right class of each row; -1 leaves the row out.</param>
    /// <param name="scale">Factor of loss and gradients.</param>
    public static double CrossEntropy(Span<float> logits, int classes, ReadOnlySpan<int> labels, float scale)
    {
        var loss = 0d;
        for (var row = 0; row < labels.Length; row++)
        {
            var values = logits.Slice(row * classes, classes);
            if (labels[row] < 0)
            {
                values.Clear();
                continue;
            }

            Softmax.Row(values);
            loss -= Math.Log(Math.Max(values[labels[row]], 1e-12f)) * scale;
            values[labels[row]] -= 1;
            System.Numerics.Tensors.TensorPrimitives.Multiply(values, scale, values);
        }

        return loss;
    }
}
