using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Text;
using NodaTime;

namespace Chancery.Record;

/// <summary>From reports to records: a pipeline whose stages provide statements, names and events. Thread-safe, to be reused.</summary>
public sealed class RecordPipeline
{
    private static readonly ILayer[] Needed = [AttributionLayers.Statements, EntityLayers.Mentions, EventLayers.Events];

    /// <summary>Wraps a pipeline.</summary>
    /// <param name="pipeline">Stages that together provide statements, mentions and events.</param>
    /// <param name="versions">Written into every record.</param>
    /// <exception cref="ArgumentException">No stage provides one of these layers.</exception>
    public RecordPipeline(Pipeline.Pipeline pipeline, EngineVersions versions)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(versions);
        var missing = Needed.Except(pipeline.Stages.SelectMany(stage => stage.Provides)).Select(layer => layer.Name).ToList();
        if (missing.Count > 0)
            throw new ArgumentException($"No stage provides {string.Join(", ", missing)}.", nameof(pipeline));
        Pipeline = pipeline;
        Versions = versions;
    }

    /// <summary>The stages.</summary>
    public Pipeline.Pipeline Pipeline { get; }

    /// <summary>What makes the records.</summary>
    public EngineVersions Versions { get; }

    /// <summary>Reads one report.</summary>
    /// <param name="text">The report, unchanged.</param>
    /// <param name="publicationDate">The day it was published; relative dates are counted from it. Null when not known.</param>
    /// <param name="publisher">Who published it; null when not known.</param>
    public ReportRecord Read(string text, LocalDate? publicationDate = null, string? publisher = null) =>
        Read([new Document(text, null, publicationDate, publisher)])[0];

    /// <summary>Reads a batch of reports: the encoder sees the sentences of all of them together.</summary>
    /// <param name="documents">Reports without layers.</param>
    /// <param name="cancellationToken">Ends the work between stages and documents.</param>
    /// <returns>One record per report, in the same order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<ReportRecord> Read(IReadOnlyList<Document> documents, CancellationToken cancellationToken = default)
    {
        Pipeline.Annotate(documents, cancellationToken);
        return [.. documents.Select(document => new ReportRecord(
            document,
            document.Get(EventLayers.Events),
            document.Get(AttributionLayers.Statements),
            document.Get(EntityLayers.Mentions),
            Versions,
            []))];
    }
}
