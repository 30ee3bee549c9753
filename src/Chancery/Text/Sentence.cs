using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>A sentence with its tokens, in text order.</summary>
/// <param name="Index">Position among the sentences of the document, from 0.</param>
/// <param name="Span">From the first token's start to the last token's end.</param>
/// <param name="Tokens">At least one token.</param>
/// <param name="ParagraphIndex">The paragraph it stands in, from 0.</param>
public sealed record Sentence(int Index, TextSpan Span, ImmutableArray<Token> Tokens, int ParagraphIndex)
{
    /// <summary>The span from token <paramref name="first"/> to token <paramref name="last"/>, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);
}
