using Chancery.Pipeline;

namespace Chancery.Text;

/// <summary>Divides documents into paragraphs, sentences and tokens, by rules. Immutable, thread-safe.</summary>
/// <remarks>
/// Tokens are the syntactic words of the Universal Dependencies treebanks of English (EWT, GUM). Paragraphs are blocks between empty lines and
/// always end a sentence; a line end does where it was meant. Every character that is not white space is in one token; no token splits a
/// surrogate pair. A token has at most 1,024 code units, a sentence at most 200 tokens. Time is linear in the text.
/// </remarks>
/// <param name="rules">The language's lists.</param>
public sealed class TextStage(TextRules rules) : IStage
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [TextLayers.Sentences];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(TextLayers.Sentences, new TextSegmenter(rules, document.Text).Run(cancellationToken));
        }
    }
}
