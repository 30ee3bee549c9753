using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>What the place stage provides.</summary>
public static class PlaceLayers
{
    /// <summary>Names of places with coordinates, in text order; they do not overlap.</summary>
    public static readonly Layer<ImmutableArray<Toponym>> Toponyms = new("places.toponyms");
}
