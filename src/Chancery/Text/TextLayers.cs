using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>What the text stages provide.</summary>
public static class TextLayers
{
    /// <summary>Sentences with their tokens, in text order; empty for a text without words.</summary>
    public static readonly Layer<ImmutableArray<Sentence>> Sentences = new("text.sentences");
}
