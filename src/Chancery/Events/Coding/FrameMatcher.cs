using System.Collections.Immutable;
using Chancery.Events.Lexicon;

namespace Chancery.Events.Coding;

/// <summary>Tries the frames of a word against its syntax.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon)
{
    /// <summary>The most precise frame that fits, or null.</summary>
    public Frame? Match(EventSentence sentence, int word)
    {
        foreach (var frame in Tried(lexicon, sentence, word))
        {
            if (Fits(sentence, word, frame))
                return frame;
        }

        return null;
    }

    /// <summary>The frames of a word, the most precise first; those of a word with hyphens stand at its grammatical head, and its parts have none of their own.</summary>
    public static ReadOnlySpan<Frame> Tried(FrameLexicon lexicon, EventSentence sentence, int word)
    {
        var (first, last) = (word, word);
        while (first >= 2 && IsHyphen(sentence, first - 1))
            first -= 2;
        while (last + 2 < sentence.Index.Count && IsHyphen(sentence, last + 1))
            last += 2;
        if (first < last && Compound(lexicon, sentence, first, last) is { IsEmpty: false } frames)
            return sentence.Index.Head(word) is var head && head >= first && head <= last ? [] : frames;
        return lexicon.Find(sentence.Upos(word), sentence.Lemma(word).ToLowerInvariant());
    }

    /// <summary>Whether every condition of the frame holds.</summary>
    public static bool Fits(EventSentence sentence, int word, Frame frame) => Unmet(sentence, word, frame) is null;

    /// <summary>The key of the first condition that does not hold; null when all hold.</summary>
    public static string? Unmet(EventSentence sentence, int word, Frame frame) =>
        !HasParticle(sentence, word, frame.Particle) ? "particle"
        : !frame.With.IsEmpty && !HasPreposition(sentence, word, frame.With) ? "with"
        : UnmetObject(sentence, word, frame) is { } unmet ? unmet
        : !frame.Subjects.IsEmpty && !HasSubject(sentence, word, frame) ? "subjects"
        : !HasComplement(sentence, word, frame.Complement) ? "complement"
        : null;

    private static ReadOnlySpan<Frame> Compound(FrameLexicon lexicon, EventSentence sentence, int first, int last)
    {
        var text = sentence.Document.Text;
        var (start, end, lastStart) = (sentence.Span(first).Start, sentence.Span(last).End, sentence.Span(last).Start);
        var frames = lexicon.FindCompound(string.Concat(text.AsSpan(start..lastStart), sentence.Lemma(last)).ToLowerInvariant());
        return frames.IsEmpty ? lexicon.FindCompound(text[start..end].ToLowerInvariant()) : frames;
    }

    /// <summary>A hyphen with the words around it close by.</summary>
    private static bool IsHyphen(EventSentence sentence, int word) =>
        sentence.Lemma(word) == "-" && sentence.Span(word - 1).End == sentence.Span(word).Start && sentence.Span(word).End == sentence.Span(word + 1).Start;

    private static bool HasParticle(EventSentence sentence, int word, string? particle)
    {
        if (particle is null)
            return true;
        foreach (var child in sentence.Index.Children(word))
        {
            if (child > word && child <= word + 5 && IsWord(sentence, child, particle) && sentence.Index.Relation(child) is "compound" or "advmod" or "obl" or "case" or "mark" or "xcomp" or "ccomp")
                return true;
        }

        // "crack down on", "call for": the parser may hang the particle on the phrase that follows.
        return (word + 1 < sentence.Index.Count && IsWord(sentence, word + 1, particle)) || Roles.Oblique(sentence, word, particle) >= 0;
    }

    /// <summary>Whether one of the prepositions introduces a dependent of the word or of its object ("took issue *with* the report": the parser may hang the phrase on either).</summary>
    private static bool HasPreposition(EventSentence sentence, int word, ImmutableArray<string> prepositions)
    {
        return HasOwn(word) || (sentence.Index.Child(word, "obj") is var obj and >= 0 && HasOwn(obj)) || (sentence.Index.Child(word, "iobj") is var indirect and >= 0 && HasOwn(indirect));

        bool HasOwn(int governor)
        {
            foreach (var child in sentence.Index.Children(governor))
            {
                if (sentence.Index.Relation(child) is "obl" or "nmod" or "advcl" or "acl" or "obj" or "xcomp" && IsIntroduced(child))
                    return true;
            }

            return false;
        }

        bool IsIntroduced(int phrase)
        {
            // Any of several: "out of the talks".
            foreach (var child in sentence.Index.Children(phrase))
            {
                if (child < phrase && (sentence.Index.Is(child, "case") || (sentence.Index.Is(child, "mark") && sentence.Lemma(child) != "to")) && prepositions.Contains(sentence.Lemma(child)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether a particle stands here; its lemma, which slips on some, does not count alone.</summary>
    private static bool IsWord(EventSentence sentence, int word, string particle) =>
        sentence.Lemma(word) == particle || sentence.Document.SurfaceSpan(sentence.Span(word)).Equals(particle, StringComparison.OrdinalIgnoreCase);

    private static string? UnmetObject(EventSentence sentence, int word, Frame frame)
    {
        if (frame.Objects.IsEmpty && frame.ExcludedObjects.IsEmpty)
            return null;
        if (frame.Kind == FrameKind.Verb)
        {
            var obj = Roles.Object(sentence, word);
            var holds = frame.Objects.IsEmpty || Holds(sentence, obj, frame.Objects) || HoldsBehind(sentence, word, frame.Objects) || (frame.Particle is { } particle && Holds(sentence, Roles.Oblique(sentence, word, particle), frame.Objects));
            return !holds ? "objects" : Holds(sentence, obj, frame.ExcludedObjects) ? "not_objects" : null;
        }

        var isFound = frame.Objects.IsEmpty;
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Relation(child) is not ("compound" or "amod" or "nmod"))
                continue;
            if (Holds(sentence, child, frame.ExcludedObjects))
                return "not_objects";
            isFound |= Holds(sentence, child, frame.Objects);
        }

        return isFound ? null : "objects";
    }

    /// <summary>An object under another name: a noun without a preposition behind the verb ("began a strike", which the parser may read as an adjunct or a clause).</summary>
    private static bool HoldsBehind(EventSentence sentence, int verb, ImmutableArray<string> lemmas)
    {
        foreach (var child in sentence.Index.Children(verb))
        {
            if (child > verb && sentence.Upos(child) is "NOUN" or "PROPN" or "INTJ" && sentence.Index.Relation(child) is "obj" or "obl" or "xcomp" or "ccomp" or "advmod"
                && sentence.Index.Case(child) is null && Holds(sentence, child, lemmas))
                return true;
        }

        return false;
    }

    /// <summary>Whether the subject is one that the frame asks for; of a noun, whoever stands where its actor does: "by", possessor, modifier, subject of the light verb.</summary>
    private static bool HasSubject(EventSentence sentence, int word, Frame frame)
    {
        if (frame.Kind != FrameKind.Noun)
            return Holds(sentence, Roles.Subject(sentence, word), frame.Subjects);
        if (Holds(sentence, Roles.Oblique(sentence, word, "by"), frame.Subjects))
            return true;
        foreach (var child in sentence.Index.Children(word))
        {
            if ((sentence.Index.Relation(child) is "compound" or "amod" || sentence.Index.Is(child, "nmod:poss")) && Holds(sentence, child, frame.Subjects))
                return true;
        }

        return Roles.LightVerb(sentence, word) is var verb and >= 0 && Holds(sentence, Roles.Subject(sentence, verb), frame.Subjects);
    }

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
        if (kinds.IsEmpty || Governs(word))
            return true;

        // "gave orders to clear", "told the envoy to leave": the clause may hang on the object.
        return sentence.Index.Child(word, "obj") is var obj and >= 0 && Governs(obj);

        bool Governs(int governor)
        {
            foreach (var child in sentence.Index.Children(governor))
            {
                var kind = sentence.Index.Relation(child) switch
                {
                    "xcomp" or "acl" or "advcl" when sentence.Index.Child(child, "mark") is var mark and >= 0 && sentence.Lemma(mark) == "to" => "to",
                    "ccomp" => "that",
                    "acl" or "csubj" when sentence.Index.Child(child, "mark") is var mark and >= 0 && sentence.Lemma(mark) == "that" => "that",
                    "advcl" or "acl" or "xcomp" or "obl" when sentence.Index.Feature(child, "VerbForm") is "Ger" || IsGerund(child) => "ing",
                    _ => null,
                };
                if (kind is not null && kinds.Contains(kind))
                    return true;
            }

            return false;
        }

        bool IsGerund(int verb) => sentence.Upos(verb) == "VERB" && sentence.Document.SurfaceSpan(sentence.Span(verb)).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }
}
