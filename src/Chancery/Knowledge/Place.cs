namespace Chancery.Knowledge;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Number">Its number in the <see cref="Gazetteer"/>.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Countries">ISO 3166 alpha-3 codes, separated by semicolons; empty where it belongs to none.</param>
/// <param name="Division">Code of the first-level division within the country, of a division its own; empty when not known.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Population">0 when not known.</param>
/// <param name="FeatureCode">GeoNames feature code of a populated place, as <c>PPLC</c>; empty for others.</param>
/// <param name="GeoNamesId">Its id in GeoNames, or null.</param>
public sealed record Place(
    int Number, string Name, PlaceKind Kind, string Countries, string Division, double Latitude, double Longitude, int Population = 0, string FeatureCode = "", int? GeoNamesId = null)
{
    private const int CodeLength = 3;

    /// <summary>The country; null where it belongs to none, or to several.</summary>
    public string? Country => Countries.Length == CodeLength ? Countries : null;

    /// <summary>Whether it lies in a country, alone or with others.</summary>
    public bool IsIn(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return country.Length == CodeLength && Countries.Contains(country, StringComparison.Ordinal);
    }

    /// <summary>Whether another place, a country or a division, contains this one.</summary>
    public bool IsWithin(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Kind switch
        {
            PlaceKind.Country => Kind != PlaceKind.Country && other.Country is { } country && IsIn(country),
            PlaceKind.Region => Kind is PlaceKind.City or PlaceKind.Area && other.Division.Length > 0 && Division == other.Division && Countries == other.Countries,
            _ => false,
        };
    }

    /// <summary>Great-circle distance in kilometres, on a sphere of the Earth's mean radius (haversine formula).</summary>
    public double DistanceKm(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return DistanceKm(Latitude, Longitude, other.Latitude, other.Longitude);
    }

    /// <summary>The same between two points, in degrees.</summary>
    public static double DistanceKm(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double meanRadiusKm = 6371.0088;
        var (north, east) = (double.DegreesToRadians(otherLatitude - latitude) / 2, double.DegreesToRadians(otherLongitude - longitude) / 2);
        var chord = Math.Pow(Math.Sin(north), 2)
            + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(otherLatitude)) * Math.Pow(Math.Sin(east), 2));
        return 2 * meanRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
