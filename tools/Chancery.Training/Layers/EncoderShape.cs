namespace Chancery.Training.Layers;

/// <summary>Sizes of an encoder.</summary>
/// <param name="Vocabulary">Pieces.</param>
/// <param name="Positions">Longest sequence.</param>
/// <param name="LayerCount">Layers.</param>
/// <param name="Width">Values per piece.</param>
/// <param name="Inner">Values in the middle of the feed-forward part.</param>
/// <param name="Heads">Attention heads.</param>
internal sealed record EncoderShape(int Vocabulary, int Positions, int LayerCount, int Width, int Inner, int Heads)
{
    public int HeadWidth => Width / Heads;
}
