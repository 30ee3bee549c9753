using Chancery.Knowledge;

namespace Chancery.Evaluation.Places;

/// <summary>Scores the finding of names of places, by exact span, and where they were put.</summary>
/// <remarks>As Gritta, Pilehvar and Collier, "A Pragmatic Guide to Geoparsing Evaluation" (2019): of the gold names with coordinates that were
/// found, the share within 161 km (100 miles), and the median distance. One that was found and not put anywhere counts as the farthest there is.</remarks>
public sealed class PlaceScorer
{
    /// <summary>How far may be off, in kilometres.</summary>
    public const double ToleranceKm = 161;

    /// <summary>Half of the Earth's circumference.</summary>
    public const double FarthestKm = 20_015;

    private readonly List<double> distances = [];
    private PrecisionRecall found;

    /// <summary>Adds the names of a report; a span that a side gives twice counts once.</summary>
    public void Add(IEnumerable<PlacedName> gold, IEnumerable<PlacedName> predicted)
    {
        var right = gold.DistinctBy(name => name.Span).ToDictionary(name => name.Span);
        var made = predicted.DistinctBy(name => name.Span).ToDictionary(name => name.Span);
        found += new PrecisionRecall(made.Keys.Count(right.ContainsKey), right.Count, made.Count);
        foreach (var (span, name) in right)
        {
            if (name is { Latitude: { } latitude, Longitude: { } longitude } && made.TryGetValue(span, out var own))
                distances.Add(own is { Latitude: { } north, Longitude: { } east } ? Place.DistanceKm(latitude, longitude, north, east) : FarthestKm);
        }
    }

    /// <summary>The scores so far: <c>precision</c>, <c>recall</c>, <c>f1</c>, <c>accuracy161</c> in per cent, <c>median_km</c>.</summary>
    public ScoreSheet Scores()
    {
        double[] sorted = [.. distances.Order()];
        var median = sorted.Length == 0 ? (double?)null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return ScoreSheet.Empty.With("precision", found.Precision).With("recall", found.Recall).With("f1", found.F1)
            .With("accuracy161", sorted.Length == 0 ? null : sorted.Count(distance => distance <= ToleranceKm) / (double)sorted.Length)
            .WithValue("median_km", median);
    }
}
