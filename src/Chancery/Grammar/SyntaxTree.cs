using System.Collections.Immutable;

namespace Chancery.Grammar;

/// <summary>Tags and dependency tree of a sentence (Universal Dependencies v2). All lists have one entry per token. Immutable, thread-safe.</summary>
/// <param name="upos">Universal part of speech, as <c>VERB</c>.</param>
/// <param name="feats">Features in CoNLL-U notation, as <c>Number=Sing</c>; <c>_</c> for none.</param>
/// <param name="lemmas">Dictionary forms.</param>
/// <param name="heads">Index of the head token, from 0; -1 for the root. Exactly one root, no cycle.</param>
/// <param name="deprels">Relation to the head, as <c>nsubj:pass</c>; <c>root</c> for the root.</param>
public sealed class SyntaxTree(
    ImmutableArray<string> upos,
    ImmutableArray<string> feats,
    ImmutableArray<string> lemmas,
    ImmutableArray<int> heads,
    ImmutableArray<string> deprels)
{
    private TreeIndex? index;

    /// <summary>Universal part of speech of each token.</summary>
    public ImmutableArray<string> Upos { get; } = upos;

    /// <summary>Features of each token; <c>_</c> for none.</summary>
    public ImmutableArray<string> Feats { get; } = feats;

    /// <summary>Dictionary form of each token.</summary>
    public ImmutableArray<string> Lemmas { get; } = lemmas;

    /// <summary>Head of each token, from 0; -1 for the root.</summary>
    public ImmutableArray<int> Heads { get; } = heads;

    /// <summary>Relation of each token to its head.</summary>
    public ImmutableArray<string> Deprels { get; } = deprels;

    /// <summary>The ways through the tree; made when first asked for, then shared by all stages.</summary>
    public TreeIndex Index => index ??= new TreeIndex(this);
}
