using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Pipeline;

/// <summary>Stages in order, checked when built. Immutable, thread-safe, to be reused.</summary>
public sealed class Pipeline
{
    internal Pipeline(ImmutableArray<IStage> stages) => Stages = stages;

    /// <summary>The stages, in the order they run.</summary>
    public ImmutableArray<IStage> Stages { get; }

    /// <summary>The stages that are needed to get some layers, in their order.</summary>
    /// <param name="wanted">Layers to be written.</param>
    /// <param name="given">Layers that documents have before; no stage is kept for them.</param>
    /// <returns>A pipeline checked like a whole one.</returns>
    /// <exception cref="ArgumentException">No stage provides a wanted layer.</exception>
    /// <exception cref="InvalidOperationException">A kept stage also provides a given layer.</exception>
    public Pipeline For(IEnumerable<ILayer> wanted, params IEnumerable<ILayer> given)
    {
        var known = given.ToHashSet();
        var open = wanted.Where(layer => !known.Contains(layer)).ToHashSet();
        var kept = new Stack<IStage>();
        foreach (var stage in Stages.Reverse())
        {
            if (!stage.Provides.Any(open.Contains))
                continue;
            kept.Push(stage);
            open.ExceptWith(stage.Provides);
            open.UnionWith(stage.Requires.Where(layer => !known.Contains(layer)));
        }

        if (open.Count > 0)
            throw new ArgumentException($"No stage provides {string.Join(", ", open.Select(layer => layer.Name))}.", nameof(wanted));
        var builder = new PipelineBuilder().Given(known);
        foreach (var stage in kept)
            builder.Add(stage);
        return builder.Build();
    }

    /// <summary>Runs every stage over the documents.</summary>
    /// <param name="documents">Documents without layers of these stages.</param>
    /// <param name="cancellationToken">Ends the work between stages and documents.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; layers already written stay.</exception>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var stage in Stages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stage.Annotate(documents, cancellationToken);
        }
    }
}
