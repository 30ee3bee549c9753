using System.Collections.Immutable;

namespace Chancery.Grammar;

/// <summary>Tags and dependency tree of a sentence (Universal Dependencies v2). All lists have one entry per token.</summary>
/// <param name="Upos">Universal part of speech, as <c>VERB</c>.</param>
/// <param name="Feats">Features in CoNLL-U notation, as <c>Number=Sing</c>; <c>_</c> for none.</param>
/// <param name="Lemmas">Dictionary forms.</param>
/// <param name="Heads">Index of the head token, from 0; -1 for the root. Exactly one root, no cycle.</param>
/// <param name="Deprels">Relation to the head, as <c>nsubj:pass</c>; <c>root</c> for the root.</param>
public sealed record SyntaxTree(
    ImmutableArray<string> Upos,
    ImmutableArray<string> Feats,
    ImmutableArray<string> Lemmas,
    ImmutableArray<int> Heads,
    ImmutableArray<string> Deprels);
