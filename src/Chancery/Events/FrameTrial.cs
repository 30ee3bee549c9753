using Chancery.Events.Lexicon;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>A frame that was tried on a word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Unmet">The first condition that did not hold, by its key in the lexicon ("objects"); null when all held.</param>
/// <param name="IsTaken">Whether it is the one that counts for the word: the most precise whose conditions hold.</param>
/// <param name="HeadProbability">The probability that the learned head gives to the frame's type at this word, 0 to 1.</param>
public sealed record FrameTrial(TextSpan Word, Frame Frame, string? Unmet, bool IsTaken, float HeadProbability);
