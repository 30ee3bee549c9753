using System.Collections.Immutable;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Entities;

/// <summary>Turns the entity head's readings into mentions of the document.</summary>
public sealed class EntityStage : IStage
{
    private const string Rule = "head.entities";

    /// <inheritdoc/>
    public string Name => "entities";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, EntityLayers.Names];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [EntityLayers.Mentions];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(EntityLayers.Mentions, Read(document));
        }
    }

    private ImmutableArray<Mention> Read(Document document)
    {
        var names = document.Get(EntityLayers.Names);
        return [.. document.Get(TextLayers.Sentences).SelectMany(sentence => names[sentence.Index].Select(name => new Mention(
            sentence.Index, name.First, name.Last, sentence.SpanOf(name.First, name.Last), name.Type, new Provenance(Name, Rule, name.Score))))];
    }
}
