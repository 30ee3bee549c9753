using System.Collections.Immutable;
using Chancery.Events.Lexicon;

namespace Chancery.Events.Coding;

/// <summary>Tries the frames of a word against its syntax.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon)
{
    /// <summary>The most precise frame that fits, or null.</summary>
    public Frame? Match(EventSentence sentence, int word)
    {
        foreach (var frame in lexicon.Find(sentence.Upos(word), sentence.Lemma(word).ToLowerInvariant()))
        {
            if (Fits(sentence, word, frame))
                return frame;
        }

        return null;
    }

    /// <summary>Whether every condition of the frame holds.</summary>
    public static bool Fits(EventSentence sentence, int word, Frame frame) => Unmet(sentence, word, frame) is null;

    /// <summary>The key of the first condition that does not hold; null when all hold.</summary>
    public static string? Unmet(EventSentence sentence, int word, Frame frame) =>
        !HasParticle(sentence, word, frame.Particle) ? "particle"
        : !frame.With.IsEmpty && !frame.With.Any(preposition => Roles.Oblique(sentence, word, preposition) >= 0) ? "with"
        : UnmetObject(sentence, word, frame) is { } unmet ? unmet
        : !frame.Subjects.IsEmpty && !Holds(sentence, SubjectOf(sentence, word, frame), frame.Subjects) ? "subjects"
        : !HasComplement(sentence, word, frame.Complement) ? "complement"
        : null;

    private static bool HasParticle(EventSentence sentence, int word, string? particle)
    {
        if (particle is null)
            return true;
        foreach (var child in sentence.Index.Children(word))
        {
            if (child > word && child <= word + 5 && sentence.Lemma(child) == particle && sentence.Index.Relation(child) is "compound" or "advmod" or "obl" or "case" or "mark" or "xcomp")
                return true;
        }

        // "crack down on", "call for": the parser may hang the particle on the phrase that follows.
        return (word + 1 < sentence.Index.Count && sentence.Lemma(word + 1) == particle) || Roles.Oblique(sentence, word, particle) >= 0;
    }

    private static string? UnmetObject(EventSentence sentence, int word, Frame frame)
    {
        if (frame.Objects.IsEmpty && frame.ExcludedObjects.IsEmpty)
            return null;
        if (frame.Kind == FrameKind.Verb)
        {
            var obj = Roles.Object(sentence, word);
            var holds = frame.Objects.IsEmpty || Holds(sentence, obj, frame.Objects) || (frame.Particle is { } particle && Holds(sentence, Roles.Oblique(sentence, word, particle), frame.Objects));
            return !holds ? "objects" : Holds(sentence, obj, frame.ExcludedObjects) ? "not_objects" : null;
        }

        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Relation(child) is "compound" or "amod" or "nmod" && Holds(sentence, child, frame.Objects))
                return Holds(sentence, child, frame.ExcludedObjects) ? "not_objects" : null;
        }

        return frame.Objects.IsEmpty ? null : "objects";
    }

    private static int SubjectOf(EventSentence sentence, int word, Frame frame) =>
        frame.Kind == FrameKind.Verb ? Roles.Subject(sentence, word) : Roles.Oblique(sentence, word, "by");

    /// <summary>Whether the word, a conjunct of it, or a noun that modifies it is in the list.</summary>
    private static bool Holds(EventSentence sentence, int word, ImmutableArray<string> lemmas)
    {
        if (word < 0)
            return false;
        if (lemmas.Contains(sentence.Lemma(word).ToLowerInvariant()))
            return true;
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Is(child, "conj") && lemmas.Contains(sentence.Lemma(child).ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private static bool HasComplement(EventSentence sentence, int word, ImmutableArray<string> kinds)
    {
        if (kinds.IsEmpty)
            return true;
        foreach (var child in sentence.Index.Children(word))
        {
            var kind = sentence.Index.Relation(child) switch
            {
                "xcomp" or "acl" or "advcl" when sentence.Index.Child(child, "mark") is var mark and >= 0 && sentence.Lemma(mark) == "to" => "to",
                "ccomp" => "that",
                "acl" when sentence.Index.Child(child, "mark") is var mark and >= 0 && sentence.Lemma(mark) == "that" => "that",
                "advcl" or "acl" or "xcomp" or "obl" when sentence.Index.Feature(child, "VerbForm") is "Ger" => "ing",
                _ => null,
            };
            if (kind is not null && kinds.Contains(kind))
                return true;
        }

        return false;
    }
}
