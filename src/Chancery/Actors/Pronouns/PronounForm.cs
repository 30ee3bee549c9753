namespace Chancery.Actors.Pronouns;

/// <summary>What a pronoun of the third person may mean by its form.</summary>
internal enum PronounForm
{
    /// <summary>he, she: one person.</summary>
    Person,

    /// <summary>it: one body or thing.</summary>
    Thing,

    /// <summary>they: several, or a body.</summary>
    Plural,
}
