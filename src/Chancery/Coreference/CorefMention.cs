using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>A noun phrase of a chain.</summary>
/// <param name="SentenceIndex">The sentence it stands in.</param>
/// <param name="HeadToken">The head of the noun phrase in the tree.</param>
/// <param name="FirstToken">Its first token, as coreference is annotated: with all that modifies it, a relative clause too, without apposition.</param>
/// <param name="LastToken">Its last token, included.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Provenance">The sieve that linked it to a mention before, as <c>coreference.same-name</c>; <c>coreference.first</c> for the first of a chain.</param>
public sealed record CorefMention(int SentenceIndex, int HeadToken, int FirstToken, int LastToken, TextSpan Span, Provenance Provenance);
