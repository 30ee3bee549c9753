using System.Collections.Immutable;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Formats.Records;

/// <summary>Somebody who can act, with all mentions in the report.</summary>
/// <param name="Id">Unique within the record.</param>
/// <param name="Name">The longest name the report gives.</param>
/// <param name="Codes">Country and sector; empty when not known.</param>
/// <param name="Office">The office of a person; null when none is told or known.</param>
/// <param name="Mentions">Where the report mentions them, in text order.</param>
/// <param name="Candidates">Whom else a known name may mean, the one taken first; empty when that is plain.</param>
internal sealed record RecordEntity(
    int Id, string Name, ImmutableArray<ActorCode> Codes, string? Office, ImmutableArray<TextSpan> Mentions, ImmutableArray<NameCandidate> Candidates);
