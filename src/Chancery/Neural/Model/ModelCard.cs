using System.Collections.Immutable;

namespace Chancery.Neural.Model;

/// <summary>What a model file tells of itself.</summary>
/// <param name="Name">As <c>chancery-en</c>.</param>
/// <param name="Version">As <c>1</c>.</param>
/// <param name="Created">The day it was made, yyyy-MM-dd.</param>
/// <param name="Scores">Scores on development data: task and measure, value in per cent.</param>
/// <param name="Data">What it was trained on.</param>
public sealed record ModelCard(
    string Name, string Version, string Created, ImmutableSortedDictionary<string, double> Scores, ImmutableArray<ModelData> Data);
