namespace Chancery.Attribution;

/// <summary>Verbs that introduce what somebody says, by their dictionary forms.</summary>
/// <param name="Neutral">say, tell, announce: the source stands behind the content.</param>
/// <param name="Alleging">allege, claim: the report keeps its distance.</param>
/// <param name="Denying">deny: the source says that the content is not so.</param>
/// <param name="Attitude">believe, fear: thought, not speech.</param>
/// <param name="Hearsay">reportedly: adverbs by which the report takes no stand, without a source.</param>
public sealed record ReportingLexicon(
    IReadOnlySet<string> Neutral, IReadOnlySet<string> Alleging, IReadOnlySet<string> Denying, IReadOnlySet<string> Attitude, IReadOnlySet<string> Hearsay)
{
    /// <summary>Whether the verb introduces content at all.</summary>
    public bool Contains(string lemma) => Neutral.Contains(lemma) || Alleging.Contains(lemma) || Denying.Contains(lemma) || Attitude.Contains(lemma);
}
