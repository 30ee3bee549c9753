namespace Chancery.Ontology;

/// <summary>Country and sector of an actor, as <c>COL GOV</c>, <c>USA</c> or <c>UNO</c>.</summary>
/// <param name="Country">ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, MNC, IMG; null when not known.</param>
/// <param name="Sector">One of PLOVER's sectors, as GOV; null for a land, a people or a body that stands alone.</param>
public readonly record struct ActorCode(string? Country, string? Sector)
{
    /// <summary>Whether a code in the place of a country is that of bodies of several countries, or of none: IGO, UNO, EUR, NGO, MNC, IMG.</summary>
    public static bool IsBody(string? country) => country is "IGO" or "UNO" or "EUR" or "NGO" or "MNC" or "IMG";

    /// <summary>The code as written in records.</summary>
    public override string ToString() => Country is null ? Sector ?? "" : Sector is null ? Country : $"{Country} {Sector}";

    /// <summary>Reads a code as written in records: <c>COL GOV</c>, <c>USA</c>, <c>UNO</c>, or a sector of an unknown country, <c>CVL</c>.</summary>
    /// <exception cref="FormatException">It has no or more than two parts, or a part that is not three capitals.</exception>
    public static ActorCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is not an actor code. Write a country and a sector, as in \"COL GOV\".");

    /// <summary>Reads a code as written in records.</summary>
    public static bool TryParse(string? text, out ActorCode code)
    {
        code = default;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || parts.Any(part => part.Length != 3 || !part.All(char.IsAsciiLetterUpper)))
            return false;
        code = parts.Length == 2 ? new ActorCode(parts[0], parts[1])
            : Sectors.StandsWithoutCountry(parts[0]) ? new ActorCode(null, parts[0])
            : new ActorCode(parts[0], null);
        return true;
    }
}
