using System.Collections.Immutable;
using Chancery.Knowledge;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>The name of a place in the text, with the places it may mean.</summary>
/// <param name="SentenceIndex">The sentence it stands in.</param>
/// <param name="FirstToken">Its first token in the sentence.</param>
/// <param name="LastToken">Its last token, included.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Use">What it stands for.</param>
/// <param name="Candidates">The places it may mean, the likeliest first; empty where the gazetteer has none.</param>
/// <param name="IsWithin">Whether the candidates are places in the name, which is not known itself: Manila for "Manila Cathedral".</param>
/// <param name="Provenance">The rule that found it.</param>
public sealed record Toponym(
    int SentenceIndex, int FirstToken, int LastToken, TextSpan Span, PlaceUse Use, ImmutableArray<PlaceCandidate> Candidates, bool IsWithin, Provenance Provenance)
{
    /// <summary>The likeliest place, or null.</summary>
    public Place? Place => Candidates.IsEmpty ? null : Candidates[0].Place;

    /// <summary>How exactly it is told; null where it has no place.</summary>
    public PlacePrecision? Precision => IsWithin ? PlacePrecision.Point : Place?.Kind.Precision();
}
