namespace Chancery.Events;

/// <summary>Why a word was coded or not: what <c>chancery explain</c> shows.</summary>
/// <param name="SentenceIndex">The sentence.</param>
/// <param name="Word">The word, from 0.</param>
/// <param name="Text">The word's dictionary form, what was tried and with which result.</param>
public sealed record EventTrace(int SentenceIndex, int Word, string Text);
