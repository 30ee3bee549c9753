namespace Chancery.Pipeline;

/// <summary>Where a value came from.</summary>
/// <param name="Stage">The stage that made it.</param>
/// <param name="Rule">The id of the rule, frame or head, as <c>revoke.sanction</c> or <c>head.entities</c>.</param>
/// <param name="Score">Probability in [0, 1]; null when the rule gives none.</param>
public readonly record struct Provenance(string Stage, string Rule, float? Score = null);
