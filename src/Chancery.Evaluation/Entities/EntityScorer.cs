using Chancery.Entities;

namespace Chancery.Evaluation.Entities;

/// <summary>Micro-averaged precision, recall and F1 of named entities: an entity is right when span and type are exactly the gold's. Not thread-safe.</summary>
/// <remarks>Universal NER (Mayhew et al., NAACL 2024, section 5). Only the three types PER, ORG and LOC count; gold entities of other types
/// (MISC in WikiGold) are left out.</remarks>
public sealed class EntityScorer
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];
    private readonly Dictionary<string, PrecisionRecall> byType = Types.ToDictionary(type => type, _ => default(PrecisionRecall), StringComparer.Ordinal);

    /// <summary>Sentences or documents added.</summary>
    public int Items { get; private set; }

    /// <summary>The counts of each type.</summary>
    public IReadOnlyDictionary<string, PrecisionRecall> ByType => byType;

    /// <summary>How gold files write a type.</summary>
    public static string Name(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Location => "LOC",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown entity type."),
    };

    /// <summary>Adds the mentions found in a text.</summary>
    /// <param name="gold">Entities of the gold.</param>
    /// <param name="predicted">Mentions that the engine found in the same text.</param>
    public void Add(IEnumerable<EntitySpan> gold, IEnumerable<Mention> predicted) =>
        Add(gold, predicted.Select(mention => new EntitySpan(mention.Span, Name(mention.Type))));

    /// <summary>Adds the entities of a text; one that a side gives twice counts once.</summary>
    public void Add(IEnumerable<EntitySpan> gold, IEnumerable<EntitySpan> predicted)
    {
        Items++;
        var right = gold.Where(entity => byType.ContainsKey(entity.Type)).ToHashSet();
        var made = predicted.Where(entity => byType.ContainsKey(entity.Type)).ToHashSet();
        foreach (var type in Types)
        {
            byType[type] += new PrecisionRecall(
                right.Count(entity => entity.Type == type && made.Contains(entity)),
                right.Count(entity => entity.Type == type),
                made.Count(entity => entity.Type == type));
        }
    }

    /// <summary>The scores so far, in per cent, under the names of DESIGN section 6.</summary>
    public ScoreSheet Scores()
    {
        var all = byType.Values.Aggregate(default(PrecisionRecall), (sum, counts) => sum + counts);
        var sheet = ScoreSheet.Empty.With("precision", all.Precision).With("recall", all.Recall).With("f1", all.F1);
        return Types.Aggregate(sheet, (scores, type) => scores.With($"f1.{type}", byType[type].F1));
    }
}
