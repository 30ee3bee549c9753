using System.Collections.Immutable;

namespace Chancery.Evaluation.Places;

/// <summary>A report with the names of places in it.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Text">The report.</param>
/// <param name="Names">Names of places with their coordinates; they may overlap.</param>
public sealed record PlaceItem(string Id, int Line, string Text, ImmutableArray<PlacedName> Names);
