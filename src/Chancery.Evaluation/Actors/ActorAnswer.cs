namespace Chancery.Evaluation.Actors;

/// <summary>Who a phrase names, as a system says.</summary>
/// <param name="Country">ISO 3166 alpha-3, or IGO, UNO, EUR, IMG; null when none is told.</param>
/// <param name="Sector">PLOVER sector; null when none is told.</param>
public sealed record ActorAnswer(string? Country, string? Sector)
{
    /// <summary>Neither.</summary>
    public static ActorAnswer None { get; } = new(null, null);

    /// <summary>The answer in an engine's code: NGO and MNC in the place of a country are sectors of no country, as the data has it (MNC as BUS).</summary>
    public static ActorAnswer Of(Ontology.ActorCode code) => code switch
    {
        { Country: "NGO" } => new(null, code.Sector ?? "NGO"),
        { Country: "MNC" } => new(null, code.Sector ?? "BUS"),
        _ => new(code.Country, code.Sector),
    };
}
