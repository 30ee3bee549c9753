using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary>Runs stages over documents in batches and measures the time in them.</summary>
/// <param name="host">The clock.</param>
internal sealed class EngineTimer(CommandHost host)
{
    private const int BatchDocuments = 32;

    /// <summary>Time in the stages.</summary>
    internal TimeSpan Elapsed { get; private set; }

    /// <summary>Words read.</summary>
    internal long Words { get; private set; }

    /// <summary>Annotates documents.</summary>
    internal void Annotate(Chancery.Pipeline.Pipeline pipeline, IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        foreach (var batch in documents.Chunk(BatchDocuments))
        {
            var start = host.Clock.GetTimestamp();
            pipeline.Annotate(batch, cancellationToken);
            Elapsed += host.Clock.GetElapsedTime(start);
            Words += batch.Sum(document => document.Get(TextLayers.Sentences).Sum(sentence => (long)sentence.Tokens.Length));
        }
    }
}
