using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>The words that an event rests on: trigger, participants of the sentence, what the act is done to, auxiliaries and negation of its verb.</summary>
internal static class Evidence
{
    /// <summary>The shortest stretch of the sentence that shows all of them.</summary>
    public static ImmutableArray<TextSpan> Of(EventCandidate candidate, IEnumerable<Participant> participants)
    {
        var sentence = candidate.Sentence;
        var span = sentence.Span(candidate.Word);
        foreach (var participant in participants)
        {
            if (participant.Span is { } named && sentence.Sentence.Span.Contains(named))
                span = span.Union(named);
        }

        if (candidate.IsNoun && Roles.Oblique(sentence, candidate.Word, "of") is var undergoing and >= 0)
            span = span.Union(sentence.Span(undergoing)); // "the revocation of his visa"
        span = WithStatusWords(sentence, candidate.Word, span);
        if (candidate.LightVerb >= 0)
            span = WithStatusWords(sentence, candidate.LightVerb, span.Union(sentence.Span(candidate.LightVerb)));
        return [span];
    }

    private static TextSpan WithStatusWords(EventSentence sentence, int word, TextSpan span)
    {
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Relation(child) is "aux" or "advmod" or "compound" or "obj" or "nsubj" && (sentence.Index.Is(child, "obj") || Math.Abs(child - word) <= 4))
                span = span.Union(sentence.Span(child));
        }

        return span;
    }
}
