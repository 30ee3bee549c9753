using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Formats.Conllu;

/// <summary>What reading a CoNLL-U file leaves on a document.</summary>
public static class ConlluLayers
{
    /// <summary>The sentences of the file the document was made from, one for each of <see cref="TextLayers.Sentences"/>.</summary>
    public static readonly Layer<ImmutableArray<ConlluSentence>> Source = new("conllu.source");
}
