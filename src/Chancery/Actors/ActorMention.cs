using System.Collections.Immutable;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A noun phrase that names somebody who can act, with the codes found for it.</summary>
/// <param name="SentenceIndex">The sentence it stands in.</param>
/// <param name="HeadToken">The head of the noun phrase in the tree.</param>
/// <param name="Span">The phrase with title, office and apposition, without a relative clause.</param>
/// <param name="Codes">Country and sector; empty when neither is known.</param>
/// <param name="EntityId">Equal for mentions of the same actor within the document.</param>
/// <param name="Provenance">The rule that gave the codes, as <c>actors.role</c>.</param>
/// <param name="Office">The office of a person: the one known on the day of the report, else the one the phrase tells; null for others.</param>
public sealed record ActorMention(
    int SentenceIndex,
    int HeadToken,
    TextSpan Span,
    ImmutableArray<ActorCode> Codes,
    int EntityId,
    Provenance Provenance,
    string? Office = null)
{
    /// <summary>Whom else the name may mean, the one taken first; empty when that is plain.</summary>
    public ImmutableArray<NameCandidate> Candidates { get; init; } = [];
}
