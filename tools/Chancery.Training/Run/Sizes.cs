using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Sizes of a model.</summary>
internal sealed record Sizes(EncoderShape Encoder, int Upos, int Feats, int Lemmas, int Labels)
{
    public int Casing { get; init; } = 32;

    public int ArcWidth { get; init; } = 256;

    public int LabelWidth { get; init; } = 96;

    public int EntityHidden { get; init; } = 192;

    public int EventHidden { get; init; } = 256;

    public int RelationHidden { get; init; } = 384;

    /// <summary>Width of a word vector.</summary>
    public int Word => (2 * Encoder.Width) + Casing;
}
