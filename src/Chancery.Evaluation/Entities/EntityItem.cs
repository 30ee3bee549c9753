using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Evaluation.Entities;

/// <summary>A sentence with its named entities.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Tokens">Its tokens, in order.</param>
/// <param name="Entities">Its entities, in order.</param>
public sealed record EntityItem(string Id, int Line, string Text, ImmutableArray<TextSpan> Tokens, ImmutableArray<EntitySpan> Entities)
{
    /// <summary>The sentence as a document whose tokens are the gold's.</summary>
    public Document ToDocument()
    {
        var document = new Document(Text, Id);
        ImmutableArray<Token> tokens = [.. Tokens.Select(span => new Token(span))];
        document.Set(TextLayers.Sentences, tokens.IsEmpty
            ? []
            : [new Sentence(0, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens, 0)]);
        return document;
    }
}
