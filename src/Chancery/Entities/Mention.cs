using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Entities;

/// <summary>A name in the text.</summary>
/// <param name="SentenceIndex">The sentence it stands in.</param>
/// <param name="FirstToken">Its first token in the sentence.</param>
/// <param name="LastToken">Its last token in the sentence, included.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Type">What kind of thing it names.</param>
/// <param name="Provenance">The head or rule that found it.</param>
public sealed record Mention(int SentenceIndex, int FirstToken, int LastToken, TextSpan Span, EntityType Type, Provenance Provenance);
