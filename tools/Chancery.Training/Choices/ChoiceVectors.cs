namespace Chancery.Training.Choices;

/// <summary>The word vectors of a choice.</summary>
/// <param name="Words">Row-major: the word that is chosen for, then the head of each candidate's phrase; "none", the first candidate, has no row.</param>
/// <param name="Kind">Row of the table of kinds: the side and what is chosen for.</param>
/// <param name="Places">Row of the table of places for each candidate, "none" included.</param>
internal sealed record ChoiceVectors(float[] Words, int Kind, int[] Places);
