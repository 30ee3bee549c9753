using System.Collections.Immutable;
using Chancery.Knowledge;

namespace Chancery.Formats.Knowledge;

/// <summary>What an import took from a file.</summary>
/// <param name="Knowledge">The entries.</param>
/// <param name="Skipped">Faults of the lines that were left out, each with its place.</param>
/// <param name="LeftOut">Entries that the importer has no use for, by reason.</param>
public sealed record ImportedKnowledge(OwnKnowledge Knowledge, ImmutableArray<string> Skipped, IReadOnlyDictionary<string, int> LeftOut);
