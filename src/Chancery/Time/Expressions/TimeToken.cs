namespace Chancery.Time.Expressions;

/// <summary>A run of letters or of digits, or one other character that is not white space.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">Its number in the lexicon; -1 when it is not there.</param>
/// <param name="Number">What its digits say; -1 for no digits or more than four.</param>
internal readonly record struct TimeToken(int Start, int End, int Word, int Number);
