namespace Chancery.Formats.Conllu;

/// <summary>A range line of CoNLL-U: one written word that stands for several words, as <c>1-2 don't</c>.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="Last">Index of its last word in the sentence, from 0, included.</param>
/// <param name="Form">The written word.</param>
/// <param name="Misc">The last column, as <c>SpaceAfter=No</c>.</param>
public sealed record ConlluRange(int First, int Last, string Form, string Misc);
