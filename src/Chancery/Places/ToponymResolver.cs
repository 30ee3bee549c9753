using System.Collections.Immutable;
using Chancery.Knowledge;

namespace Chancery.Places;

/// <summary>Which place each name of a report means: by size, by the countries the report names, by what contains it, by how near it lies to the other places.</summary>
/// <remarks>The reasons are those of the usual resolvers (CLAVIN; Mordecai 3, Halterman 2023): one pass chooses by each name alone, a second by the
/// places so chosen. The weights are chosen on GeoWebNews (docs/places.md).</remarks>
internal static class ToponymResolver
{
    private const double CountryWeight = 6.5;
    private const double DivisionPenalty = 1;
    private const double FeatureWeight = 4.5;
    private const double PopulationWeight = 0.8;
    private const double CapitalWeight = 0.8;
    private const double SeatWeight = 0.6;
    private const double SectionPenalty = 0.7;
    private const double OtherNamePenalty = 2.5;
    private const double ToldWeight = 3;
    private const double ContainerWeight = 4;
    private const double CountryShareWeight = 2;
    private const double NearnessWeight = 1.5;
    private const double NearKm = 250;
    private const double LeastShare = 0.12;
    private const int LeastPopulation = 100;
    private const int UnknownPopulation = 20_000;
    private const int MostCandidates = 8;

    /// <summary>The candidates of each name, the likeliest first.</summary>
    public static ImmutableArray<PlaceCandidate>[] Resolve(List<FoundName> names)
    {
        var scores = names.Select(Alone).ToArray();
        var countries = Countries(names, scores);
        var anchors = names.Select((name, position) => Best(name, scores[position], countries)).ToArray();
        var results = new ImmutableArray<PlaceCandidate>[names.Count];
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var container = names[i].IsBeforeContainer && i + 1 < names.Count && results[i + 1] is { IsEmpty: false } next ? next[0].Place : null;
            results[i] = [.. names[i].Meanings
                .Select((meaning, j) => new PlaceCandidate(meaning.Place, Math.Round(
                    scores[i][j] + Share(meaning.Place, countries) + Nearness(meaning.Place, i, anchors) + (container is not null && meaning.Place.IsWithin(container) ? ContainerWeight : 0), 4)))
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Place.Number).Take(MostCandidates)];
            if (results[i] is { IsEmpty: false } found && IsUnlikely(found[0].Place, container, countries))
                results[i] = [];
        }

        return results;
    }

    /// <summary>What speaks for each meaning of a name without the rest of the report.</summary>
    private static double[] Alone(FoundName name) => [.. name.Meanings.Select(meaning =>
    {
        var place = meaning.Place;
        var score = place.Kind switch
        {
            PlaceKind.Country => CountryWeight,
            PlaceKind.Region or PlaceKind.Area when place.Division.Length > 0 => (PopulationWeight * Math.Log10(place.Population + LeastPopulation)) - DivisionPenalty,
            PlaceKind.City => (PopulationWeight * Math.Log10(place.Population + LeastPopulation))
                + place.FeatureCode switch { "PPLC" => CapitalWeight, "PPLA" => SeatWeight, "PPLX" => -SectionPenalty, _ => 0 },
            _ => FeatureWeight,
        };
        if (meaning.IsOtherName)
            score -= OtherNamePenalty;
        if (name.Told is { } told)
            score += place.Kind == told ? ToldWeight : 0;
        if (name.Country is { } country && place.IsIn(country))
            score += ToldWeight;
        return score;
    })];

    /// <summary>How often each country is named, or is that of a name with one clear meaning; shares of all.</summary>
    private static Dictionary<string, double> Countries(List<FoundName> names, double[][] scores)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (scores[i].Length == 0)
                continue;
            var best = Array.IndexOf(scores[i], scores[i].Max());
            var place = names[i].Meanings[best].Place;
            var rest = scores[i].Where((_, j) => names[i].Meanings[j].Place.Countries != place.Countries).DefaultIfEmpty(double.NegativeInfinity).Max();
            if (place.Country is { } country)
                counts[country] = counts.GetValueOrDefault(country) + (place.Kind == PlaceKind.Country ? 1 : Math.Clamp((scores[i][best] - rest) / 2, 0.1, 1));
        }

        var sum = counts.Values.Sum();
        return counts.ToDictionary(pair => pair.Key, pair => pair.Value / sum, StringComparer.Ordinal);
    }

    private static Place? Best(FoundName name, double[] scores, Dictionary<string, double> countries) => scores.Length == 0
        ? null
        : name.Meanings.Select((meaning, j) => (meaning.Place, Score: scores[j] + Share(meaning.Place, countries))).MaxBy(pair => pair.Score).Place;

    private static double Share(Place place, Dictionary<string, double> countries) => place.Kind == PlaceKind.Country || place.Country is not { } country
        ? 0
        : CountryShareWeight * Math.Sqrt(countries.GetValueOrDefault(country));

    /// <summary>A small place of a country that the report does not name bears the name of another one, which the gazetteer lacks.</summary>
    private static bool IsUnlikely(Place place, Place? container, Dictionary<string, double> countries) =>
        container is null && place is { Kind: PlaceKind.City, Population: < UnknownPopulation, Country: { } country } && countries.GetValueOrDefault(country) < LeastShare && countries.Values.Any(share => share >= LeastShare);

    /// <summary>How near the nearest other place lies that is no country and has another name.</summary>
    private static double Nearness(Place place, int own, Place?[] anchors)
    {
        if (place.Kind == PlaceKind.Country)
            return 0;
        var nearest = double.PositiveInfinity;
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i] is { } anchor && anchor.Kind != PlaceKind.Country && anchor.Name != anchors[own]?.Name && anchor.Number != place.Number)
                nearest = Math.Min(nearest, place.DistanceKm(anchor));
        }

        return NearnessWeight * Math.Exp(-nearest / NearKm);
    }
}
