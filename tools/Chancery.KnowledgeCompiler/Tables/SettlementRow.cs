using Chancery.Knowledge;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>A row of <c>places/settlements.tsv</c>: a populated place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Division">Code of the first-level division; empty when not known.</param>
/// <param name="Population">0 when not known.</param>
/// <param name="FeatureCode">GeoNames feature code.</param>
/// <param name="GeoNamesId">Its id in GeoNames.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="OtherNames">Former and foreign names.</param>
internal sealed record SettlementRow(
    string Name, string Country, string Division, int Population, string FeatureCode, int GeoNamesId, double Latitude, double Longitude, string[] OtherNames)
{
    /// <summary>The path under <c>data/knowledge</c>.</summary>
    public const string File = "places/settlements.tsv";

    /// <summary>Columns of the file.</summary>
    public const int Columns = 9;

    private const int LargePopulation = 50_000;

    /// <summary>Whether it is so well known that its bare name tells a country in a phrase ("Lagos police"): large, a capital, or the seat of a division.</summary>
    public bool IsWellKnown => Population >= LargePopulation || FeatureCode is "PPLC" or "PPLA";

    /// <summary>Reads a row.</summary>
    /// <exception cref="KnowledgeException">CHY0402: a cell holds what it must not.</exception>
    public static SettlementRow Read(TsvRow row) => new(
        row.Cells[0], row.Country(1), row.Cells[2] == "-" ? "" : row.Cells[2], row.Number(3), row.Cells[4], row.Number(5), row.Latitude(6), row.Longitude(7), row.Entries(8));

    /// <summary>The place.</summary>
    public Place ToPlace() => new(0, Name, PlaceKind.City, Country, Division, Latitude, Longitude, Population, FeatureCode, GeoNamesId);
}
