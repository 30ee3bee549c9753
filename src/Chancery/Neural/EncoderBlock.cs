using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Neural;

/// <summary>A transformer layer: attention, then two linear layers with GELU between, each added to its input and normalised. Immutable, thread-safe.</summary>
internal sealed class EncoderBlock
{
    /// <summary>Pieces that go through a layer together: enough rows for the matrix kernels, few enough for their results to stay in the second-level cache.</summary>
    private const int GroupRows = 144;

    private readonly EncoderSizes sizes;
    private readonly LinearLayer attention;
    private readonly LinearLayer output;
    private readonly LayerNormWeights attentionNorm;
    private readonly LinearLayer inner;
    private readonly LinearLayer outer;
    private readonly LayerNormWeights norm;

    /// <summary>Loads layer <paramref name="index"/>.</summary>
    /// <exception cref="ModelException">CHY0308: a tensor is missing or has another shape.</exception>
    public EncoderBlock(ModelFile model, int index, EncoderSizes sizes)
    {
        this.sizes = sizes;
        var name = string.Create(CultureInfo.InvariantCulture, $"layer.{index}");
        var width = sizes.Width;
        attention = LinearLayer.Load(model, [$"{name}.attention.query", $"{name}.attention.key", $"{name}.attention.value"], width, width);
        output = LinearLayer.Load(model, $"{name}.attention.output", width, width);
        attentionNorm = new LayerNormWeights(model, $"{name}.attention.norm", width);
        inner = LinearLayer.Load(model, $"{name}.inner", sizes.InnerWidth, width);
        outer = LinearLayer.Load(model, $"{name}.outer", width, sizes.InnerWidth);
        norm = new LayerNormWeights(model, $"{name}.norm", width);
    }

    /// <summary>Replaces the values of every piece.</summary>
    /// <param name="values">Row-major [pieces x width].</param>
    /// <param name="starts">First piece of each sequence, and at the end the number of pieces.</param>
    /// <param name="workspace">The worker's memory.</param>
    public void Apply(Span<float> values, ReadOnlySpan<int> starts, EncoderWorkspace workspace)
    {
        for (var first = 0; first < starts.Length - 1;)
        {
            var end = first + 1;
            while (end < starts.Length - 1 && starts[end + 1] - starts[first] <= GroupRows)
                end++;
            var rows = values[(starts[first] * sizes.Width)..(starts[end] * sizes.Width)];
            Attend(rows, starts[first..(end + 1)], workspace);
            Feed(rows, workspace);
            first = end;
        }
    }

    private void Attend(Span<float> values, ReadOnlySpan<int> starts, EncoderWorkspace workspace)
    {
        var (width, rows) = (sizes.Width, starts[^1] - starts[0]);
        var joined = workspace.Wide(rows * 3 * width);
        var context = workspace.Context(rows * width);
        attention.Apply(values, rows, joined, workspace.Quantized);
        for (var sequence = 0; sequence < starts.Length - 1; sequence++)
        {
            var (first, length) = (starts[sequence] - starts[0], starts[sequence + 1] - starts[sequence]);
            Attention.Apply(
                joined.Slice(first * 3 * width, length * 3 * width), length, sizes.HeadCount, EncoderSizes.HeadWidth, context.Slice(first * width, length * width),
                workspace.Attention(Attention.ScratchSize(length, EncoderSizes.HeadWidth)));
        }

        var projected = workspace.Projected(rows * width);
        output.Apply(context, rows, projected, workspace.Quantized);
        TensorPrimitives.Add(values, projected, values);
        attentionNorm.Apply(values, rows);
    }

    private void Feed(Span<float> values, EncoderWorkspace workspace)
    {
        var rows = values.Length / sizes.Width;
        var hidden = workspace.Wide(rows * sizes.InnerWidth);
        inner.Apply(values, rows, hidden, workspace.Quantized);
        Activations.Gelu(hidden);
        var projected = workspace.Projected(values.Length);
        outer.Apply(hidden, rows, projected, workspace.Quantized);
        TensorPrimitives.Add(values, projected, values);
        norm.Apply(values, rows);
    }
}
