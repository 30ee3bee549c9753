using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Events.Lexicon;
using Chancery.Ontology;

namespace Chancery.Events.Coding;

/// <summary>Finds actors and recipients by the paths of the frame, or the defaults of its kind.</summary>
internal static class ParticipantFinder
{
    private static readonly ImmutableArray<string> VerbActor = ["subj"];
    private static readonly ImmutableArray<string> NounActor = ["by", "light", "poss", "adj", "between"];
    private static readonly ImmutableArray<string> VerbRecipient =
        ["obj", "iobj", "against", "to", "with", "on", "at", "obj.poss", "obj.of", "obj.against", "obj.on", "obj.with", "obj.adj", "obj.in", "obj.from", "for", "from", "over", "in"];
    private static readonly ImmutableArray<string> RequestRecipient = ["obj", "iobj", "on", "clause.subj", "to", "from", "with", "obj.by", "obj.from", "obj.of", "obj.poss", "of", "against"];
    private static readonly ImmutableArray<string> AccuseRecipient =
        ["obj", "against", "at", "with", "obj.poss", "obj.of", "obj.by", "obj.adj", "obj.against", "clause.subj", "on", "for", "over", "to", "of", "from", "in", "as"];
    private static readonly ImmutableArray<string> AgreeRecipient = ["with", "iobj", "obj", "to", "for", "obj.to", "obj.for", "obj.with", "clause.obj", "clause.to", "clause.with"];
    private static readonly ImmutableArray<string> NounRecipient =
        ["against", "on", "of", "to", "with", "from", "over", "toward", "towards", "of.poss", "of.of", "of.adj", "in"];
    private static readonly ImmutableArray<string> IntransitiveNounRecipient = ["against", "on", "to", "with", "over"];

    /// <summary>The words that name the doers; empty for none.</summary>
    public static List<int> Actors(EventCandidate candidate)
    {
        var paths = With(candidate.Frame?.Actor ?? [], candidate.IsNoun ? NounActor : VerbActor);
        if (candidate.LightVerb >= 0)
            paths = With(["light"], paths);
        var found = First(candidate, paths);
        if (found.Count == 0 && candidate.IsNoun && candidate.Type is EventType.Protest or EventType.Mobilize)
            found = First(candidate, ["of"]);
        return found.Count > 0 ? found : First(candidate, paths, needsCode: false);
    }

    /// <summary>The words that name those to whom it is done; empty for none.</summary>
    /// <remarks>A frame that lists its objects says itself whether the object is a party ("arrested *deputies*") or what is moved or made ("sent *troops*").</remarks>
    public static List<int> Recipients(EventCandidate candidate, List<int> actors)
    {
        var defaults = !candidate.IsNoun ? candidate.Type switch
            {
                EventType.Request => RequestRecipient,
                EventType.Accuse => AccuseRecipient,
                EventType.Agree => AgreeRecipient,
                _ => VerbRecipient,
            }
            : candidate.Type is EventType.Protest or EventType.Mobilize ? IntransitiveNounRecipient
            : NounRecipient;
        var paths = With(candidate.Frame?.Recipient ?? [], candidate.Frame is { Objects.IsEmpty: false } ? defaults.Remove("obj") : defaults);
        var found = First(candidate, paths, actors);
        if (found.Count == 0 && candidate.IsNoun && candidate.Frame is { Recipient.IsEmpty: true } or null)
            found = First(candidate, ["adj", "poss"], actors);
        return found.Count > 0 ? found : First(candidate, paths, actors, needsCode: false);
    }

    /// <summary>The frame's paths, then the defaults that it does not name.</summary>
    private static ImmutableArray<string> With(ImmutableArray<string> own, ImmutableArray<string> defaults) => [.. own.Union(defaults)];

    private static List<int> First(EventCandidate candidate, ImmutableArray<string> paths, List<int>? excluded = null, bool needsCode = true)
    {
        foreach (var path in paths)
        {
            var word = Walk(candidate, path);
            if (word < 0)
                continue;
            var named = Conjuncts(candidate.Sentence, word).Where(part => IsSomebody(candidate.Sentence, part, needsCode) && excluded?.Contains(part) != true).ToList();
            if (named.Count > 0)
                return named;
        }

        return [];
    }

    /// <summary>Whether the phrase names somebody: it has a code of its own (not its owner's: "Petro's visa"), or, when nobody with a code is found, it is a name (not a day or a month).</summary>
    private static bool IsSomebody(EventSentence sentence, int word, bool needsCode) =>
        sentence.Actor(word) is { } actor
        && ((!actor.Codes.IsEmpty && (!needsCode || actor.Provenance.Rule != "actors.owner")) || (!needsCode && sentence.IsName(word)));

    private static int Walk(EventCandidate candidate, string path)
    {
        var word = candidate.Word;
        foreach (var step in path.Split('.'))
        {
            word = Step(candidate, word, step);
            if (word < 0)
                return -1;
        }

        return word;
    }

    private static int Step(EventCandidate candidate, int word, string step)
    {
        var sentence = candidate.Sentence;
        switch (step)
        {
            case "subj":
                return word == candidate.LightVerb || !IsNominal(sentence, word) ? Roles.Subject(sentence, word)
                    : candidate.LightVerb >= 0 ? Roles.Subject(sentence, candidate.LightVerb) : -1;
            case "light":
                return candidate.LightVerb >= 0 ? Roles.Subject(sentence, candidate.LightVerb) : -1;
            case "obj":
                return Roles.Object(sentence, !candidate.IsNoun && candidate.LightVerb >= 0 && word == candidate.Word ? candidate.LightVerb : word);
            case "iobj":
                return sentence.Index.Child(word, "iobj");
            case "poss":
                return sentence.Index.Child(word, "nmod:poss");
            case "adj":
                return Modifier(sentence, word);
            case "between":
                return Roles.Oblique(sentence, word, "between") is var pair and >= 0 ? pair : Roles.Oblique(sentence, word, "among");
            case "clause":
                return sentence.Index.Child(word, "ccomp") is var clause and >= 0 ? clause
                    : sentence.Index.Child(word, "xcomp") is var open and >= 0 ? open
                    : candidate.IsNoun ? sentence.Index.Child(word, "acl") : -1;
            default:
                var found = Roles.Oblique(sentence, word, step);
                if (found < 0 && candidate.IsNoun && word == candidate.Word)
                    found = Following(sentence, word, step) is var next and >= 0 ? next : Chained(sentence, word, step);
                return found >= 0 || candidate.LightVerb < 0 || word != candidate.Word ? found : Roles.Oblique(sentence, candidate.LightVerb, step);
        }
    }

    /// <summary>The phrase whose preposition stands right behind an event noun, also where the parser hung it on a noun before ("an inquiry into strikes against boats").</summary>
    private static int Following(EventSentence sentence, int noun, string preposition)
    {
        var next = noun + 1;
        return next < sentence.Index.Count && sentence.Lemma(next) == preposition && sentence.Index.Is(next, "case") && sentence.Index.Head(next) > next
            ? sentence.Index.Head(next)
            : -1;
    }

    /// <summary>The phrase that the parser hung on another phrase of an event noun: "the arrest of the editor *by the police*", "an attack by gunmen *on a village*".</summary>
    private static int Chained(EventSentence sentence, int noun, string preposition)
    {
        foreach (var phrase in sentence.Index.Children(noun))
        {
            if (!sentence.Index.Is(phrase, "nmod") || sentence.Index.Case(phrase) is not { } own)
                continue;
            if (preposition == "by" || (own is "by" or "from" && preposition is "on" or "against" or "to" or "with" or "over" or "toward" or "towards")
                || (own == "of" && preposition is "against" or "to" or "from" && sentence.Actor(phrase) is { Codes.IsEmpty: false }))
            {
                var found = Roles.Oblique(sentence, phrase, preposition);
                if (found >= 0)
                    return found;
            }
        }

        return -1;
    }

    private static bool IsNominal(EventSentence sentence, int word) => sentence.Upos(word) is "NOUN" or "PROPN";

    private static int Modifier(EventSentence sentence, int word)
    {
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Relation(child) is "amod" or "compound" or "flat" && sentence.Actor(child) is { Codes.IsEmpty: false })
                return child;
        }

        return -1;
    }

    /// <summary>The word and those coordinated with it: "Iran, Libya and Sudan".</summary>
    private static IEnumerable<int> Conjuncts(EventSentence sentence, int word)
    {
        yield return word;
        foreach (var child in sentence.Index.Children(word).ToArray())
        {
            if (sentence.Index.Is(child, "conj"))
                yield return child;
        }
    }
}
