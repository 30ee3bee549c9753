using Chancery.Ontology;

namespace Chancery.Knowledge;

/// <summary>Somebody whom a name may mean.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Code">Country and sector; null for none.</param>
/// <param name="Office">The office; null for none.</param>
/// <param name="Score">Its share, in (0, 1]; the shares of a name's candidates add up to 1. Each is half of the one before: an order, not a probability.</param>
public sealed record NameCandidate(string Name, ActorCode? Code, string? Office, double Score);
