namespace Chancery.Formats.Conllu;

/// <summary>A word line of CoNLL-U. Columns hold what the file says; <c>_</c> stands for "not given".</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech, as <c>VERB</c>.</param>
/// <param name="Xpos">The treebank's own tag, as <c>VBZ</c>.</param>
/// <param name="Feats">Features, as <c>Number=Sing|Person=3</c>.</param>
/// <param name="Head">Number of the head word, from 1; 0 for the root; null when not given.</param>
/// <param name="Deprel">Relation to the head, as <c>nsubj:pass</c>.</param>
/// <param name="Deps">Enhanced dependencies, as written.</param>
/// <param name="Misc">The last column, as <c>SpaceAfter=No</c>.</param>
/// <remarks>Format: universaldependencies.org/format.html.</remarks>
public sealed record ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    int? Head,
    string Deprel,
    string Deps,
    string Misc);
