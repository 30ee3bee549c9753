using System.Collections.Immutable;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Attribution;

/// <summary>Who says what.</summary>
/// <param name="SentenceIndex">The sentence of the cue, or of the content where there is no cue.</param>
/// <param name="Source">The noun phrase of who says it, with office and apposition; null when not named ("reportedly").</param>
/// <param name="Cue">The words that introduce it ("said", "according to"); null for a quotation that continues.</param>
/// <param name="Content">What is said, one or more spans in text order.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="IsDenied">Whether the source says that the content is not so ("denied that").</param>
/// <param name="Provenance">The sieve that found it.</param>
public sealed record Statement(
    int SentenceIndex,
    TextSpan? Source,
    TextSpan? Cue,
    ImmutableArray<TextSpan> Content,
    StatementKind Kind,
    bool IsDenied,
    Provenance Provenance);
