using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Attribution;

/// <summary>What the attribution stage provides.</summary>
public static class AttributionLayers
{
    /// <summary>Statements in text order of their content.</summary>
    public static readonly Layer<ImmutableArray<Statement>> Statements = new("attribution.statements");
}
