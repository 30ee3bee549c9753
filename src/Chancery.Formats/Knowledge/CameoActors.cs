using Chancery.Ontology;

namespace Chancery.Formats.Knowledge;

/// <summary>Turns CAMEO's actor codes (<c>COLGOVMIL</c>, <c>IGOUNO</c>) into country and PLOVER sector, by <c>data/ontology/cameo-actors.tsv</c>.</summary>
internal sealed class CameoActors
{
    private const int PartLength = 3;
    private readonly KnownCodes codes;
    private readonly Dictionary<string, string?> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> sectors = new(StringComparer.Ordinal);

    internal CameoActors(KnownCodes codes)
    {
        this.codes = codes;
        using var reader = new StreamReader(typeof(CameoActors).Assembly.GetManifestResourceStream("cameo-actors.tsv")
            ?? throw new InvalidOperationException("Chancery.Formats was built without cameo-actors.tsv."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var code, var kind, var own])
                (kind == "country" ? countries : sectors)[code] = own == "-" ? null : own;
        }
    }

    /// <summary>Country and first sector of a code; the parts behind, which tell more than PLOVER has, are left out. Null for <c>---</c>, which stands for nobody.</summary>
    /// <exception cref="KnowledgeException">CHY0434: the first part is no code of CAMEO's.</exception>
    internal ActorCode? Parse(string text, string place)
    {
        if (text.Trim('-').Length == 0)
            return null;
        string? country = null;
        string? sector = null;
        for (var start = 0; start + PartLength <= text.Length; start += PartLength)
        {
            var part = text.Substring(start, PartLength);
            if (sector is null && TryCountry(part, out var land) && (country is null || ActorCode.IsBody(country)))
                country = land is "IMG" or "IGO" && country is not null ? country : land ?? country;
            else if (TrySector(part, out var found))
                sector ??= found;
            else if (start == 0)
                throw KnownCodes.Fault(place, text, "Write CAMEO codes, as in COLGOV; or leave such lines out with --skip");
        }

        // "NGOHRI" is NGO, "MNCBUS" MNC: the sector says no more.
        return (country, sector) is ("NGO", "NGO") or ("MNC", "BUS") ? new ActorCode(country, null)
            : country is null && sector is null ? null
            : new ActorCode(country, sector);
    }

    private bool TryCountry(string part, out string? country) => countries.TryGetValue(part, out country) || (country = codes.IsCountry(part) ? part : null) is not null;

    private bool TrySector(string part, out string? sector) => sectors.TryGetValue(part, out sector) || (sector = Sectors.IsSector(part) ? part : null) is not null;
}
