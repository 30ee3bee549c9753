namespace Chancery.Ontology;

/// <summary>A code of CAMEO with its place on the scale of conflict and cooperation.</summary>
/// <param name="Code">Two to four digits, as <c>161</c>; the first two are the root.</param>
/// <param name="Intensity">From -10 (war) to 10, in steps of a tenth: the Goldstein scale for CAMEO (<c>data/ontology/SOURCE.md</c>).</param>
/// <param name="Name">A few words, as <c>diplomatic relations reduced</c>.</param>
public sealed record CameoCode(string Code, double Intensity, string Name)
{
    /// <summary>The least intensity.</summary>
    public const double Least = -10;

    /// <summary>The greatest intensity.</summary>
    public const double Greatest = 10;
}
