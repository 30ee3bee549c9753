namespace Chancery.Ontology;

/// <summary>The sixteen event types of PLOVER 2.0, in the manual's order. Written in capitals in records.</summary>
public enum EventType
{
    /// <summary>Says that it will cooperate.</summary>
    Agree,

    /// <summary>Meets, visits, negotiates, mediates.</summary>
    Consult,

    /// <summary>Praises, endorses, recognises, signs, sympathises.</summary>
    Support,

    /// <summary>Gives way in words or in law.</summary>
    Concede,

    /// <summary>Both gain in deed: trade, joint exercises, extradition.</summary>
    Cooperate,

    /// <summary>Gives money, goods, arms, refuge, help.</summary>
    Aid,

    /// <summary>Withdraws, frees, returns, disarms, resigns.</summary>
    Retreat,

    /// <summary>Asks, urges, demands, orders somebody else.</summary>
    Request,

    /// <summary>Blames, criticises, investigates, sues, charges.</summary>
    Accuse,

    /// <summary>Refuses, vetoes, denies.</summary>
    Reject,

    /// <summary>Warns of a harm that the speaker would do.</summary>
    Threaten,

    /// <summary>Demonstrates, strikes, riots.</summary>
    Protest,

    /// <summary>Punishes or breaks a tie without force.</summary>
    Sanction,

    /// <summary>Puts forces on alert or in place, as a show of force.</summary>
    Mobilize,

    /// <summary>Uses authority or force short of violence.</summary>
    Coerce,

    /// <summary>Uses violence.</summary>
    Assault,
}
