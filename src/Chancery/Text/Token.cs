namespace Chancery.Text;

/// <summary>A syntactic word of Universal Dependencies: "don't" is two tokens, "do" and "n't".</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="JoinedToPrevious">Whether it belongs to the same written word as the token before it (a contraction,
/// a range line such as <c>1-2</c> in CoNLL-U), as "n't" does in "don't".</param>
public readonly record struct Token(TextSpan Span, bool JoinedToPrevious = false);
