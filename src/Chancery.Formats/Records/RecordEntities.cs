using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Ontology;
using Chancery.Record;
using Chancery.Text;

namespace Chancery.Formats.Records;

/// <summary>Who the actors of a record are: their mentions, gathered by entity.</summary>
internal sealed class RecordEntities
{
    private readonly SortedDictionary<int, RecordEntity> byId = [];

    private RecordEntities()
    {
    }

    /// <summary>The entities in the order of their ids.</summary>
    internal IReadOnlyCollection<RecordEntity> All => byId.Values;

    /// <summary>Gathers the entities of a record; none when no stage has found actors.</summary>
    internal static RecordEntities Of(ReportRecord record)
    {
        var entities = new RecordEntities();
        if (!record.Document.Has(ActorLayers.Actors))
            return entities;
        foreach (var group in record.Document.Get(ActorLayers.Actors).GroupBy(mention => mention.EntityId))
        {
            var mentions = group.OrderBy(mention => mention.Span).ToList();
            var codes = mentions.Find(mention => !mention.Codes.IsEmpty)?.Codes ?? [];
            entities.byId[group.Key] = new RecordEntity(
                group.Key,
                Name(record, mentions),
                codes,
                mentions.Find(mention => mention.Office is not null)?.Office,
                [.. mentions.Select(mention => mention.Span)],
                mentions.Find(mention => !mention.Candidates.IsEmpty)?.Candidates ?? []);
        }

        return entities;
    }

    /// <summary>The entity of an id, or null.</summary>
    internal RecordEntity? Find(int? id) => id is { } key ? byId.GetValueOrDefault(key) : null;

    /// <summary>The codes of the actor whose mention overlaps a span; null when there is none.</summary>
    internal ActorCode? CodeAt(TextSpan? span)
    {
        if (span is not { } place)
            return null;
        var found = byId.Values.FirstOrDefault(entity => !entity.Codes.IsEmpty && entity.Mentions.Any(place.Overlaps));
        return found?.Codes[0];
    }

    // The longest name in any mention; the words of the first mention where none holds a name ("the ministry").
    private static string Name(ReportRecord record, List<ActorMention> mentions)
    {
        var names = record.Mentions.Where(name => mentions.Exists(mention => mention.Span.Contains(name.Span))).ToList();
        return record.Document.Surface(names.Count == 0 ? mentions[0].Span : names.MaxBy(name => name.Span.Length)!.Span);
    }
}
