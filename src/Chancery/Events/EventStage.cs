using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Choices;
using Chancery.Entities;
using Chancery.Events.Coding;
using Chancery.Events.Lexicon;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Pipeline;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Events;

/// <summary>Codes the events of each report.</summary>
/// <param name="frames">The frame lexicon.</param>
/// <param name="operators">Words that decide over the acts they govern.</param>
/// <param name="places">Words by which places are found.</param>
/// <param name="parties">Learned weights by which the parties to an act are chosen.</param>
/// <param name="cameo">CAMEO codes of types and modes.</param>
/// <param name="options">How head and frames are combined; null for the shipped way.</param>
/// <param name="scorer">What word vectors say of the parties beside the weights; null for a model that does not tell.</param>
public sealed class EventStage(
    FrameLexicon frames, OperatorLexicon operators, PlaceLexicon places, ChoiceWeights parties, CameoTable cameo, CombinationOptions? options = null,
    PartyScorer? scorer = null) : IStage
{
    private readonly EventCoder coder = new(frames, operators, places, parties, scorer, cameo, options ?? CombinationOptions.Both);

    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } =
    [
        TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, EventLayers.Tags, ActorLayers.Actors, PlaceLayers.Toponyms, AttributionLayers.Statements, TimeLayers.Times,
        .. scorer is null ? Enumerable.Empty<ILayer>() : [EventLayers.PartyVectors],
    ];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [EventLayers.Events];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(EventLayers.Events, coder.Code(Sentences(document, operators, withVectors: scorer is not null)));
        }
    }

    internal static ImmutableArray<EventSentence> Sentences(Document document, OperatorLexicon operators, bool withVectors = false)
    {
        var trees = document.Get(GrammarLayers.Trees);
        var tags = document.Get(EventLayers.Tags);
        var names = document.Get(EntityLayers.Mentions).ToLookup(mention => mention.SentenceIndex);
        var actors = document.Get(ActorLayers.Actors).ToLookup(actor => actor.SentenceIndex);
        var statements = document.Get(AttributionLayers.Statements).ToLookup(statement => statement.SentenceIndex);
        var toponyms = document.Get(PlaceLayers.Toponyms).ToLookup(toponym => toponym.SentenceIndex);
        var vectors = withVectors ? document.Get(EventLayers.PartyVectors) : default;
        return [.. document.Get(TextLayers.Sentences).Select(sentence => new EventSentence(
            document, sentence, trees[sentence.Index], tags[sentence.Index], names[sentence.Index], actors[sentence.Index], statements[sentence.Index],
            toponyms[sentence.Index], operators)
            { Vectors = vectors.IsDefault ? null : vectors[sentence.Index] })];
    }
}
