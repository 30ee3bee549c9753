using System.Collections.Immutable;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>Who says what, as annotated.</summary>
/// <param name="Source">Who says it; null when not named.</param>
/// <param name="Cue">The words that introduce it; null when there are none.</param>
/// <param name="Content">What is said, in text order.</param>
/// <param name="Kind"><c>direct</c>, <c>indirect</c> or <c>mixed</c>; null when not given.</param>
/// <param name="Speaker">Country and sector of the source; null when not given.</param>
public sealed record AnnotatedStatement(
    TextSpan? Source,
    TextSpan? Cue,
    ImmutableArray<TextSpan> Content,
    string? Kind,
    ActorCode? Speaker);
