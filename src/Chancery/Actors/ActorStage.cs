using System.Collections.Immutable;
using Chancery.Actors.Pronouns;
using Chancery.Choices;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Finds the noun phrases that name somebody who can act and codes country and sector.</summary>
/// <param name="names">Names of countries, bodies, leaders, cities.</param>
/// <param name="roles">Nouns that tell a sector.</param>
/// <param name="words">Words by which the phrases are read.</param>
/// <param name="pronouns">Learned weights by which it is chosen whom a pronoun means.</param>
public sealed class ActorStage(NameTable names, RoleTable roles, ActorLexicon words, ChoiceWeights pronouns) : IStage
{
    private readonly PhraseReader reader = new(names, roles, words);

    /// <inheritdoc/>
    public string Name => "actors";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [ActorLayers.Actors];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(ActorLayers.Actors, Read(document));
        }
    }

    private ImmutableArray<ActorMention> Read(Document document)
    {
        var phrases = reader.Read(document, new LearnedPronounChooser(pronouns));
        var entities = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. phrases.Where(phrase => !phrase.IsPronoun || phrase.Antecedent is not null).Select(phrase => new ActorMention(
            phrase.SentenceIndex,
            phrase.Head,
            phrase.Span,
            !phrase.Joint.IsEmpty ? phrase.Joint : phrase.Code is { } code ? [code] : [],
            EntityId(entities, phrase),
            new Provenance(Name, Rule(phrase)),
            phrase.Office ?? (phrase.IsPerson ? phrase.Role : null))
        {
            Candidates = phrase.Candidates,
        })];
    }

    /// <summary>The rule that gave the codes; of a name with several entries also why this one was taken, as <c>actors.leader:latest-term</c>.</summary>
    private static string Rule(Phrase phrase) =>
        phrase.Reason is { } reason && phrase.Rule is "actors.leader" or "actors.organization" ? $"{phrase.Rule}:{phrase.Reason}" : phrase.Rule;

    /// <summary>Mentions with one name, or with one role of one country, are one entity; a pronoun is that of its antecedent.</summary>
    private static int EntityId(Dictionary<string, int> entities, Phrase phrase)
    {
        phrase = phrase.Named;
        var key = phrase.NameKey ?? (phrase.Role is null ? $"{phrase.Span}" : $"{phrase.Role} {phrase.Country}");
        if (!entities.TryGetValue(key, out var id))
            entities.Add(key, id = entities.Count);
        return id;
    }
}
