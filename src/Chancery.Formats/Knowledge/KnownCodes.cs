using Chancery.Ontology;

namespace Chancery.Formats.Knowledge;

/// <summary>The codes that a user's knowledge may use.</summary>
/// <param name="countries">ISO 3166 alpha-3 codes of the shipped knowledge.</param>
public sealed class KnownCodes(IReadOnlySet<string> countries)
{
    /// <summary>Whether it is a country, or stands in the place of one.</summary>
    public bool IsCountry(string code) => countries.Contains(code) || ActorCode.IsBody(code);

    /// <summary>Reads a code whose parts are both known.</summary>
    /// <exception cref="KnowledgeException">CHY0434: it is not.</exception>
    public ActorCode Parse(string text, string place)
    {
        if (!ActorCode.TryParse(text, out var code))
            throw Fault(place, text, "Write a country and a sector, as in \"COL GOV\"");
        if (code.Country is { } country && !IsCountry(country))
            throw Fault(place, country, "Write an ISO 3166 alpha-3 code, or IGO, UNO, EUR, NGO, MNC, IMG");
        if (code.Sector is { } sector && !Sectors.IsSector(sector))
            throw Fault(place, sector, $"Write one of {string.Join(", ", Sectors.All)}");
        return code;
    }

    /// <summary>Reads a sector.</summary>
    /// <exception cref="KnowledgeException">CHY0434: it is none.</exception>
    public static string Sector(string text, string place) =>
        Sectors.IsSector(text) ? text : throw Fault(place, text, $"Write one of {string.Join(", ", Sectors.All)}");

    internal static KnowledgeException Fault(string place, string found, string remedy) => new("CHY0434", $"{place} \"{found}\" is not a known code. {remedy}.");
}
