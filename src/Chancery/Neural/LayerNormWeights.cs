using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>The weights of a layer normalisation. Immutable, thread-safe.</summary>
internal sealed class LayerNormWeights
{
    /// <summary>Added to the variance: BERT's value (Devlin et al., NAACL 2019).</summary>
    private const float Epsilon = 1e-12f;

    private readonly float[] weight;
    private readonly float[] bias;

    /// <summary>Copies <c>{name}.weight</c> and <c>{name}.bias</c>.</summary>
    /// <exception cref="ModelException">CHY0308: a tensor is missing or has another shape.</exception>
    public LayerNormWeights(ModelFile model, string name, int width)
    {
        weight = model.Floats($"{name}.weight", width).ToArray();
        bias = model.Floats($"{name}.bias", width).ToArray();
    }

    /// <summary>Normalises rows in place.</summary>
    public void Apply(Span<float> values, int rows) => Normalization.LayerNorm(values, rows, weight.Length, weight, bias, Epsilon, values);
}
