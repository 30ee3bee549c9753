using System.Collections.Immutable;

namespace Chancery.Coreference;

/// <summary>Mentions that mean the same.</summary>
/// <param name="Id">Its place among the chains of the document, from 0.</param>
/// <param name="Mentions">At least two, in text order; of two that begin together the longer first.</param>
public sealed record CorefChain(int Id, ImmutableArray<CorefMention> Mentions);
