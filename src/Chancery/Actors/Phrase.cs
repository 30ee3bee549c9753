using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A noun phrase on its way to an <see cref="ActorMention"/>: what its own words tell, then what the report adds.</summary>
internal sealed class Phrase
{
    /// <summary>The sentence it stands in.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>Its head.</summary>
    public required int Head { get; init; }

    /// <summary>Its words, first and last.</summary>
    public required (int First, int Last) Words { get; init; }

    /// <summary>Where it stands; for a pronoun, once resolved, where its antecedent stands.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The noun right before a name that tells the office ("lawyer" in "the Kenyan lawyer Ann Otieno") where the tree has it beside the name, not under it; else -1.</summary>
    public int Title { get; init; } = -1;

    /// <summary>Country, or null.</summary>
    public string? Country { get; set; }

    /// <summary>Sector, or null.</summary>
    public string? Sector { get; set; }

    /// <summary>The role noun that told the sector, or null.</summary>
    public string? Role { get; set; }

    /// <summary>The office that the knowledge tells of a person, as <c>foreign minister</c>; null when none is known.</summary>
    public string? Office { get; set; }

    /// <summary>The last word of a person's or body's name, by which later mentions refer to it; null for common nouns.</summary>
    public string? NameKey { get; set; }

    /// <summary>The words of a person's name before the last: "Ramiro", "Ochoa" of "Ramiro Ochoa Calderón".</summary>
    public ImmutableArray<string> EarlierNames { get; set; } = [];

    /// <summary>Of a body's name the last word, in small letters, by which "the council" refers back to it; null for others.</summary>
    public string? BodyNoun { get; set; }

    /// <summary>Whether it is a personal pronoun.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Whether it names a person.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether head or pronoun is plural.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it is the subject of its clause.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Whether it is introduced as a place ("in Ankara").</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether its own words name the country or body, so that nothing is to be inferred.</summary>
    public bool IsNamed { get; set; }

    /// <summary>The rule that gave the codes.</summary>
    public string Rule { get; set; } = "none";

    /// <summary>Why the known name was taken for this entry and no other (<see cref="Knowledge.NameChoice.Reason"/>); null when there was no choice.</summary>
    public string? Reason { get; set; }

    /// <summary>Whom else the known name may mean, the one taken first; empty when that is plain.</summary>
    public ImmutableArray<Knowledge.NameCandidate> Candidates { get; set; } = [];

    /// <summary>The phrase it refers back to, or null.</summary>
    public Phrase? Antecedent { get; set; }

    /// <summary>Whom it names: of a pronoun the phrase it refers back to, else itself.</summary>
    public Phrase Named => this is { IsPronoun: true, Antecedent: { } antecedent } ? antecedent : this;

    /// <summary>Of a phrase that means several parties at once ("both sides"): their codes; else empty.</summary>
    public ImmutableArray<ActorCode> Joint { get; set; } = [];

    /// <summary>Country and sector, or null when neither is known.</summary>
    public ActorCode? Code => Country is null && Sector is null ? null : new ActorCode(Country, IsToldByBody ? null : Sector);

    /// <summary>International bodies stand alone where the sector says no more than they do: <c>UNO</c>, not <c>UNO GOV</c>.</summary>
    private bool IsToldByBody => (Country, Sector) is ("UNO" or "EUR" or "IGO", "GOV") or ("NGO", "NGO" or "GOV") or ("MNC", "BUS" or "MNC");
}
