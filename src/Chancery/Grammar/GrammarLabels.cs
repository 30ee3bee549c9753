using System.Collections.Immutable;

namespace Chancery.Grammar;

/// <summary>The label sets of a grammar head, in the order of its outputs. Immutable, thread-safe.</summary>
public sealed class GrammarLabels
{
    /// <summary>Takes the label sets of a model file.</summary>
    /// <param name="upos">Universal parts of speech.</param>
    /// <param name="feats">Feature bundles in CoNLL-U notation; <c>_</c> for none.</param>
    /// <param name="lemmaScripts">Labels made by <see cref="LemmaScript.Encode"/>.</param>
    /// <param name="deprels">Relations; <c>root</c> must be among them.</param>
    /// <param name="lemmaExceptions">Lemmas of single words, looked up first.</param>
    /// <exception cref="FormatException">A lemma script can't be read, or a set is empty, too large, or lacks <c>root</c>.</exception>
    public GrammarLabels(
        ImmutableArray<string> upos, ImmutableArray<string> feats, ImmutableArray<string> lemmaScripts, ImmutableArray<string> deprels, LemmaExceptions lemmaExceptions)
    {
        ArgumentNullException.ThrowIfNull(lemmaExceptions);
        Upos = Check(upos, nameof(upos));
        Feats = Check(feats, nameof(feats));
        LemmaScripts = [.. Check(lemmaScripts, nameof(lemmaScripts)).Select(LemmaScript.Parse)];
        Deprels = Check(deprels, nameof(deprels));
        LemmaExceptions = lemmaExceptions;
        RootIndex = deprels.IndexOf("root");
        if (RootIndex < 0)
            throw new FormatException("The relations lack \"root\".");
    }

    /// <summary>Universal parts of speech.</summary>
    public ImmutableArray<string> Upos { get; }

    /// <summary>Feature bundles in CoNLL-U notation.</summary>
    public ImmutableArray<string> Feats { get; }

    /// <summary>Edit scripts from form to lemma.</summary>
    public ImmutableArray<LemmaScript> LemmaScripts { get; }

    /// <summary>Relations to the head.</summary>
    public ImmutableArray<string> Deprels { get; }

    /// <summary>Lemmas of single words, looked up before a script is applied.</summary>
    public LemmaExceptions LemmaExceptions { get; }

    /// <summary>Place of <c>root</c> among the relations: the relation of the root, and of no other word.</summary>
    public int RootIndex { get; }

    private static ImmutableArray<string> Check(ImmutableArray<string> labels, string name) =>
        labels.Length is > 0 and <= short.MaxValue ? labels : throw new FormatException($"The label set {name} has {labels.Length} labels.");
}
