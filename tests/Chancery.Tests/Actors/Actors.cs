using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Pronouns;
using Chancery.Entities;
using Chancery.Pipeline;
using Chancery.Testing;
using Chancery.Tests.Knowledge;
using Chancery.Text;
using NodaTime;

namespace Chancery.Tests.Actors;

/// <summary>The actor stage over hand-made trees, with the tables of <see cref="Tables"/>.</summary>
internal static class Actors
{
    public static readonly ActorLexicon Lexicon = new(
        Quantities: new HashSet<string> { "hundred", "group" },
        BelongingPrepositions: new HashSet<string> { "of", "for" },
        PlacePrepositions: new HashSet<string> { "in", "near" },
        Former: new HashSet<string> { "former", "ousted" },
        JointHeads: new HashSet<string> { "side", "government", "army" },
        Bodies: new HashSet<string> { "government", "army", "police" },
        Uniformed: new HashSet<string> { "officer" },
        PersonPronouns: new HashSet<string> { "he", "his" },
        ThingPronouns: new HashSet<string> { "it", "its" },
        PluralPronouns: new HashSet<string> { "they" });

    private static readonly ActorStage Stage = new(Tables.Names, Tables.Roles, Lexicon, PronounWeights.Nearest);

    /// <summary>Reads sentences.</summary>
    /// <param name="lines">As <see cref="TreeText.ReadLines"/> takes them.</param>
    /// <param name="persons">The names of persons that the entity head sees, with a comma between them.</param>
    /// <param name="date">The day of the report.</param>
    public static Document Read(string lines, string persons = "", LocalDate? date = null)
    {
        var document = TreeText.ReadLines(lines, date);
        string[][] names = [.. persons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Split(' '))];
        document.Set(EntityLayers.Mentions, [.. document.Get(TextLayers.Sentences).SelectMany(sentence => Mentions(document, sentence, names))]);
        Stage.Annotate([document], CancellationToken.None);
        return document;
    }

    /// <summary>The last mention whose head is written so; null for none.</summary>
    public static ActorMention? Find(Document document, string head) => document.Get(ActorLayers.Actors)
        .LastOrDefault(actor => document.Surface(document.Get(TextLayers.Sentences)[actor.SentenceIndex].Tokens[actor.HeadToken].Span) == head);

    /// <summary>Its codes and the rule that gave them, as <c>PER MIL by role</c>.</summary>
    public static string Codes(Document document, string head) => Find(document, head) is { } actor
        ? $"{string.Join(", ", actor.Codes)} by {actor.Provenance.Rule.Replace("actors.", "", StringComparison.Ordinal)}"
        : "nobody";

    private static IEnumerable<Mention> Mentions(Document document, Sentence sentence, string[][] names)
    {
        for (var first = 0; first < sentence.Tokens.Length; first++)
        {
            var rest = sentence.Tokens[first..].Select(token => document.Surface(token.Span)).ToImmutableArray();
            var length = names.Where(name => rest.Length >= name.Length && rest.Take(name.Length).SequenceEqual(name)).Select(name => name.Length).DefaultIfEmpty(0).Max();
            if (length == 0)
                continue;
            yield return new Mention(sentence.Index, first, first + length - 1, sentence.SpanOf(first, first + length - 1), EntityType.Person, new Provenance("entities", "test"));
            first += length - 1;
        }
    }
}
