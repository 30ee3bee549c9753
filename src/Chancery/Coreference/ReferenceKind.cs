namespace Chancery.Coreference;

/// <summary>How a noun phrase refers, by its form.</summary>
internal enum ReferenceKind
{
    /// <summary>he, mine, themselves, this.</summary>
    Pronoun,

    /// <summary>Peru, President Otieno.</summary>
    Name,

    /// <summary>the minister.</summary>
    Definite,

    /// <summary>this minister, those talks.</summary>
    Demonstrative,

    /// <summary>his minister, Peru's minister.</summary>
    Possessed,

    /// <summary>a minister, two ministers.</summary>
    Indefinite,

    /// <summary>ministers; also a noun before a noun.</summary>
    Bare,
}
