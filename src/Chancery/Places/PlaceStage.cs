using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>Finds the names of places and resolves them to places with coordinates.</summary>
/// <param name="names">Countries, peoples, seats, regions, well-known cities.</param>
/// <param name="gazetteer">Places with coordinates.</param>
/// <param name="words">Words by which places are found and told apart.</param>
public sealed class PlaceStage(NameTable names, Gazetteer gazetteer, PlaceLexicon words) : IStage
{
    private readonly ToponymFinder finder = new(names, gazetteer, words);

    /// <inheritdoc/>
    public string Name => "places";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [PlaceLayers.Toponyms];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(PlaceLayers.Toponyms, Read(document));
        }
    }

    private ImmutableArray<Toponym> Read(Document document)
    {
        var sentences = document.Get(TextLayers.Sentences);
        var trees = document.Get(GrammarLayers.Trees);
        var mentions = document.Get(EntityLayers.Mentions).ToLookup(mention => mention.SentenceIndex);
        var found = new List<FoundName>();
        foreach (var sentence in sentences)
            finder.Find(document, sentence, trees[sentence.Index].Index, [.. mentions[sentence.Index]], found);
        var candidates = ToponymResolver.Resolve(found);
        return [.. found.Select((name, position) => new Toponym(
            name.SentenceIndex, name.First, name.Last, name.Span, name.Use, candidates[position], name.IsWithin, new Provenance(Name, name.Rule, name.Score)))];
    }
}
