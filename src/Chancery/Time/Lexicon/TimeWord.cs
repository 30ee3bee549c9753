namespace Chancery.Time.Lexicon;

/// <summary>A word of time expressions.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Kind">What it may be; a word that may be several things has several entries.</param>
/// <param name="Number">Its number in that kind; 0 where the kind has none.</param>
public sealed record TimeWord(string Text, TimeWordKind Kind, int Number);
