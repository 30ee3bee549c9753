using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Pipeline;

/// <summary>Stages in order, checked when built. Immutable, thread-safe, to be reused.</summary>
public sealed class Pipeline
{
    internal Pipeline(ImmutableArray<IStage> stages) => Stages = stages;

    /// <summary>The stages, in the order they run.</summary>
    public ImmutableArray<IStage> Stages { get; }

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
