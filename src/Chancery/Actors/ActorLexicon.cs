namespace Chancery.Actors;

/// <summary>Words by which the phrases that name somebody are read; all in dictionary form and lower case.</summary>
/// <param name="Quantities">hundred, group, majority: nouns that only count those named in their of-phrase.</param>
/// <param name="BelongingPrepositions">of, from: by which a phrase belongs to a country or a body.</param>
/// <param name="PlacePrepositions">in, near: which introduce a place.</param>
/// <param name="Former">former, ousted: before an office that is held no more.</param>
/// <param name="JointHeads">side, government: with "both" or "the two" they mean the countries that the report is about.</param>
/// <param name="Bodies">Roles that are bodies, not persons.</param>
/// <param name="Uniformed">officer, unit: of the army or of the police.</param>
/// <param name="PersonPronouns">Pronouns of one person.</param>
/// <param name="ThingPronouns">Pronouns of one body or thing.</param>
/// <param name="PluralPronouns">Pronouns of several.</param>
public sealed record ActorLexicon(
    IReadOnlySet<string> Quantities,
    IReadOnlySet<string> BelongingPrepositions,
    IReadOnlySet<string> PlacePrepositions,
    IReadOnlySet<string> Former,
    IReadOnlySet<string> JointHeads,
    IReadOnlySet<string> Bodies,
    IReadOnlySet<string> Uniformed,
    IReadOnlySet<string> PersonPronouns,
    IReadOnlySet<string> ThingPronouns,
    IReadOnlySet<string> PluralPronouns);
