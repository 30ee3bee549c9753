namespace Chancery.Events.Parties;

/// <summary>The side of an act that is looked for.</summary>
internal enum PartyRole
{
    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>To whom it is done.</summary>
    Recipient,
}
