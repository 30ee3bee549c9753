using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Neural;

/// <summary>Runs the encoder over the sentences of all documents of a batch and lets every head read the words: the vectors are gone when the stage is done.</summary>
public sealed class EncoderStage : IStage
{
    private readonly SentenceEncoder encoder;
    private readonly HeadBinding[] heads;

    /// <summary>Makes the stage.</summary>
    /// <param name="encoder">Pieces, encoder, word vectors.</param>
    /// <param name="heads">The heads, each with its layer.</param>
    public EncoderStage(SentenceEncoder encoder, params ReadOnlySpan<HeadBinding> heads)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        this.encoder = encoder;
        this.heads = heads.ToArray();
        Provides = [.. this.heads.Select(head => head.Layer)];
    }

    /// <inheritdoc/>
    public string Name => "neural";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; }

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var sentences = new List<(Document Document, Sentence Sentence)>();
        var starts = new int[documents.Count + 1];
        for (var i = 0; i < documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var sentence in documents[i].Get(TextLayers.Sentences))
                sentences.Add((documents[i], sentence));
            starts[i + 1] = sentences.Count;
        }

        var readings = heads.Select(head => head.Start(sentences.Count)).ToArray();
        encoder.Read(sentences, (batch, first) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var reading in readings)
                reading.Read(batch, first);
        });
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var reading in readings)
                reading.Write(documents[i], starts[i], starts[i + 1] - starts[i]);
        }
    }
}
