namespace Chancery.Evaluation.Coreference;

/// <summary>Where a mention stands.</summary>
/// <param name="SentenceIndex">Its sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
public readonly record struct CorefSpan(int SentenceIndex, int First, int Last);
