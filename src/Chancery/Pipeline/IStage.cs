using Chancery.Text;

namespace Chancery.Pipeline;

/// <summary>One step from report to record. A stage reads layers and adds layers; it never changes the text or another stage's layer.</summary>
/// <remarks>Implementations are immutable and thread-safe: scratch memory belongs to the call or to a pool.</remarks>
public interface IStage
{
    /// <summary>The stage's name in errors, timings and documentation: one lower-case word, as <c>text</c>.</summary>
    string Name { get; }

    /// <summary>Layers that must have been written before.</summary>
    IReadOnlyList<ILayer> Requires { get; }

    /// <summary>Layers this stage writes on every document.</summary>
    IReadOnlyList<ILayer> Provides { get; }

    /// <summary>Adds this stage's layers to each of the documents.</summary>
    /// <param name="documents">A batch; a stage that needs no batch takes them one by one.</param>
    /// <param name="cancellationToken">Ends the work between documents.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken);
}
