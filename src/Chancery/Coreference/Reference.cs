using System.Collections.Immutable;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>A noun phrase that may mean the same as another.</summary>
internal sealed class Reference
{
    /// <summary>The sentence it stands in.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>The paragraph it stands in.</summary>
    public required int ParagraphIndex { get; init; }

    /// <summary>Its head.</summary>
    public required int Head { get; init; }

    /// <summary>Its words, first and last.</summary>
    public required (int First, int Last) Words { get; init; }

    /// <summary>Where it stands in the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it refers.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>Of a pronoun person, number and gender (<c>3SM</c>), its dictionary form where it has none of them; else the kind in small letters.</summary>
    public required string Form { get; init; }

    /// <summary>The head's dictionary form in small letters.</summary>
    public required string Lemma { get; init; }

    /// <summary>What it is: person, organization, place, country, people, role, noun; pronoun for pronouns.</summary>
    public required string Class { get; init; }

    /// <summary>Whether it stands for several: <c>plural</c>, <c>joined</c> by "and", else <c>singular</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The words of a name without article and title; empty for others.</summary>
    public ImmutableArray<string> Name { get; init; } = [];

    /// <summary>What the knowledge says of the name, or null.</summary>
    public KnownName? Known { get; init; }

    /// <summary>Dictionary forms of the words that modify the head, without articles and pronouns.</summary>
    public ImmutableArray<string> Modifiers { get; init; } = [];

    /// <summary>The chain it belongs to; set when it is its turn.</summary>
    public ReferenceChain Chain { get; set; } = null!;

    /// <summary>The sieve that linked it to one before; <c>first</c> for none.</summary>
    public string Rule { get; set; } = "first";

    /// <summary>Whether it is a pronoun.</summary>
    public bool IsPronoun => Kind == ReferenceKind.Pronoun;

    /// <summary>Whether it is a pronoun of the first or second person.</summary>
    public bool IsSpeech => IsPronoun && Form[0] is '1' or '2';

    /// <summary>Whether the other's words are among its own.</summary>
    public bool Contains(Reference other) =>
        SentenceIndex == other.SentenceIndex && Words.First <= other.Words.First && other.Words.Last <= Words.Last;
}
