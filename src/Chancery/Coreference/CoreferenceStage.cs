using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Choices;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>Finds which noun phrases of a report mean the same: names and their parts, definite phrases, pronouns.</summary>
/// <param name="names">Names of countries, bodies, leaders, cities.</param>
/// <param name="roles">Nouns that tell a sector: persons and bodies.</param>
/// <param name="weights">Learned weights by which it is chosen what a phrase refers back to.</param>
public sealed class CoreferenceStage(NameTable names, RoleTable roles, ChoiceWeights weights) : IStage
{
    private readonly CoreferenceReader reader = new(names, roles);

    /// <inheritdoc/>
    public string Name => "coreference";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, AttributionLayers.Statements];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [CoreferenceLayers.Chains];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(CoreferenceLayers.Chains, Read(document));
        }
    }

    /// <summary>The chains of at least two mentions; they come in the order of their first mentions because references do.</summary>
    private ImmutableArray<CorefChain> Read(Document document)
    {
        var chains = ImmutableArray.CreateBuilder<CorefChain>();
        foreach (var group in reader.Read(document, new LearnedAntecedentChooser(weights)).GroupBy(reference => reference.Chain))
        {
            if (group.Skip(1).Any())
                chains.Add(new CorefChain(chains.Count, [.. group.Select(Mention)]));
        }

        return chains.ToImmutable();
    }

    private CorefMention Mention(Reference reference) => new(
        reference.SentenceIndex, reference.Head, reference.Words.First, reference.Words.Last, reference.Span, new Provenance(Name, $"coreference.{reference.Rule}"));
}
