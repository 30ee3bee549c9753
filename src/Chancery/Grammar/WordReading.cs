namespace Chancery.Grammar;

/// <summary>What the grammar head says of a word: places in the model's label sets, without strings.</summary>
/// <param name="Upos">Place in <see cref="GrammarLabels.Upos"/>.</param>
/// <param name="Feats">Place in <see cref="GrammarLabels.Feats"/>.</param>
/// <param name="LemmaScript">Place in <see cref="GrammarLabels.LemmaScripts"/>.</param>
/// <param name="Head">Index of the head word in the sentence, from 0; -1 for the root.</param>
/// <param name="Deprel">Place in <see cref="GrammarLabels.Deprels"/>.</param>
public readonly record struct WordReading(short Upos, short Feats, short LemmaScript, short Head, short Deprel);
