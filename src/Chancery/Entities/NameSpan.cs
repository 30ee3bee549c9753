namespace Chancery.Entities;

/// <summary>A name as the entity head reads it.</summary>
/// <param name="First">Its first word in the sentence.</param>
/// <param name="Last">Its last word, included.</param>
/// <param name="Type">What it names.</param>
/// <param name="Score">The least probability of its tags, in [0, 1].</param>
public readonly record struct NameSpan(int First, int Last, EntityType Type, float Score);
