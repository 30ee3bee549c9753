using System.Globalization;

namespace Chancery.Evaluation.Relations;

/// <summary>Macro-F1 over the fifteen roots, the four classes and the two, each against its own gold field (Hu et al., ACL 2024, section 5). Not thread-safe.</summary>
/// <remarks>The predicted classes of four and two are the table's for the predicted root; they are not predicted on their own. A record without an
/// answer stays in every gold count and is wrong. The classes are those that occur in the gold or in the answers.</remarks>
public sealed class RelationScorer
{
    private readonly ClassCounts roots = new();
    private readonly ClassCounts pentas = new();
    private readonly ClassCounts binaries = new();
    private int answered;

    /// <summary>Records added.</summary>
    public int Items => roots.Total;

    /// <summary>The counts of each root.</summary>
    public IReadOnlyDictionary<string, PrecisionRecall> Roots => roots.Classes;

    /// <summary>Adds a record.</summary>
    /// <param name="gold">The record.</param>
    /// <param name="answer">The system's root or event type (CONCEDE and RETREAT count as YIELD); null for no answer.</param>
    public void Add(RelationItem gold, string? answer)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var root = answer is null ? null : RelationRoots.Normalize(answer);
        var penta = root is null ? (int?)null : RelationRoots.Penta(root);
        answered += root is null ? 0 : 1;
        roots.Add(gold.Root, root);
        pentas.Add(Label(gold.Penta), penta is { } value ? Label(value) : null);
        binaries.Add(Label(gold.Binary), penta is { } four ? Label(RelationRoots.Binary(four)) : null);
    }

    /// <summary>The scores so far, in per cent, under the names of DESIGN section 6, with the accuracy of each level beside its macro-F1.</summary>
    public ScoreSheet Scores() => ScoreSheet.Empty
        .With("root.macro_f1", roots.MacroF1)
        .With("quad.macro_f1", pentas.MacroF1)
        .With("binary.macro_f1", binaries.MacroF1)
        .With("answered", Items == 0 ? null : (double)answered / Items)
        .With("root.accuracy", roots.Accuracy)
        .With("quad.accuracy", pentas.Accuracy)
        .With("binary.accuracy", binaries.Accuracy);

    private static string Label(int value) => value.ToString(CultureInfo.InvariantCulture);
}
