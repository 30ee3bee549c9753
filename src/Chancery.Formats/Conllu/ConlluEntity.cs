namespace Chancery.Formats.Conllu;

/// <summary>A mention of the <c>Entity=</c> annotation (CorefUD).</summary>
/// <param name="Group">The same for mentions of the same within a document.</param>
/// <param name="Type">The kind of thing, as <c>person</c>; empty when not given.</param>
/// <param name="First">Its first word in the sentence, from 0.</param>
/// <param name="Last">Its last word, included.</param>
public readonly record struct ConlluEntity(string Group, string Type, int First, int Last);
