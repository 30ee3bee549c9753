namespace Chancery.Events.Coding;

/// <summary>Who stands in which place of a predicate: subject and object through passives, relative clauses, participles, control and coordination.</summary>
/// <remarks>Universal Dependencies v2 relations; every method returns a word or -1.</remarks>
internal static class Roles
{
    private const int LongestClimb = 6;

    /// <summary>The deep subject: who does what a verb says.</summary>
    public static int Subject(EventSentence sentence, int verb) => Subject(sentence, verb, LongestClimb);

    /// <summary>The deep object: whom or what it is done to.</summary>
    public static int Object(EventSentence sentence, int verb)
    {
        var index = sentence.Index;
        var direct = index.Child(verb, "obj");
        if (direct >= 0)
            return Antecedent(sentence, direct, verb);
        var passive = index.Child(verb, "nsubj:pass");
        if (passive >= 0)
            return Antecedent(sentence, passive, verb);
        if (index.Child(verb, "iobj") is var indirect and >= 0)
            return indirect;
        if (Postposed(sentence, verb) is var postposed and >= 0)
            return postposed;
        if (IsReducedPassive(sentence, verb))
            return index.Head(verb);
        if (index.Is(verb, "conj") && IsPassive(sentence, verb))
            return Object(sentence, index.Head(verb));
        if (index.Tree.Deprels[verb] == "acl:relcl" && index.Child(verb, "nsubj") is var subject and >= 0 && !IsRelative(sentence, subject))
            return index.Head(verb);
        if (index.Is(verb, "xcomp") && index.Child(index.Head(verb), "nsubj:pass") is var raised and >= 0 && IsPassive(sentence, verb))
            return raised;
        return -1;
    }

    /// <summary>The dependent introduced by a preposition.</summary>
    public static int Oblique(EventSentence sentence, int word, string preposition)
    {
        foreach (var child in sentence.Index.Children(word))
        {
            if (sentence.Index.Relation(child) is "obl" or "nmod" or "advcl" or "acl" or "xcomp" && sentence.Index.Case(child) == preposition)
                return child;
        }

        return -1;
    }

    /// <summary>The light verb that carries an event noun: "impose" in "imposed sanctions" and "sanctions were imposed".</summary>
    public static int LightVerb(EventSentence sentence, int noun)
    {
        var verb = sentence.Index.Head(noun);
        return verb >= 0 && sentence.Index.Relation(noun) is "obj" or "nsubj" && sentence.Upos(verb) == "VERB"
            && sentence.Operators.LightVerbs.Contains(sentence.Lemma(verb))
            && (sentence.Index.Is(noun, "obj") || IsPassive(sentence, verb))
            ? verb : -1;
    }

    /// <summary>Whether a verb is passive: "was revoked".</summary>
    public static bool IsPassive(EventSentence sentence, int verb) =>
        sentence.Index.Child(verb, "aux:pass") >= 0 || sentence.Index.Child(verb, "nsubj:pass") >= 0 || IsReducedPassive(sentence, verb);

    /// <summary>Whether a noun has a definite article, a demonstrative or a possessor.</summary>
    public static bool IsDefinite(EventSentence sentence, int word) =>
        sentence.Index.HasDefiniteDeterminer(word) || sentence.Index.Child(word, "nmod:poss") >= 0;

    private static bool IsReducedPassive(EventSentence sentence, int verb) =>
        sentence.Index.Tree.Deprels[verb] == "acl"
        && sentence.Index.Feature(verb, "VerbForm") == "Part"
        && sentence.Index.Feature(verb, "Tense") != "Pres";

    /// <summary>A "subject" right after a participle: the parser's slip for an object ("accusing Copenhagen of ..."); inverted subjects follow verbs of saying in the past.</summary>
    private static int Postposed(EventSentence sentence, int verb)
    {
        if (sentence.Index.Feature(verb, "VerbForm") is not ("Ger" or "Part" or "Inf"))
            return -1;
        foreach (var child in sentence.Index.Children(verb))
        {
            if (child > verb && sentence.Index.Tree.Deprels[child] == "nsubj")
                return child;
        }

        return -1;
    }

    private static int Subject(EventSentence sentence, int verb, int climbs)
    {
        var index = sentence.Index;
        if (climbs == 0 || verb < 0)
            return -1;
        if (IsPassive(sentence, verb))
            return Agent(sentence, verb);
        var subject = -1;
        foreach (var child in index.Children(verb))
        {
            // Of two (a place or a headline before the clause), the one next to the verb.
            if (index.Tree.Deprels[child] is "nsubj" or "nsubj:outer" && (subject < 0 || child < verb) && child != Postposed(sentence, verb))
                subject = child;
        }

        if (subject >= 0)
            return Antecedent(sentence, subject, verb);
        var head = index.Head(verb);
        return index.Relation(verb) switch
        {
            "xcomp" => Controller(sentence, head, climbs),
            "conj" when sentence.Upos(head) is "VERB" or "AUX" or "ADJ" => IsPassive(sentence, head) ? Object(sentence, head) : Subject(sentence, head, climbs - 1),
            "advcl" when sentence.Upos(head) is "VERB" or "AUX" or "ADJ" => Controller(sentence, head, climbs, subjectOnly: index.Feature(verb, "VerbForm") == "Ger"),
            "acl" when index.Feature(verb, "VerbForm") is "Ger" or "Part" => head,
            "acl" => NominalSubject(sentence, head, climbs),
            _ => -1,
        };
    }

    private static int Controller(EventSentence sentence, int head, int climbs, bool subjectOnly = false)
    {
        var obj = subjectOnly ? -1 : sentence.Index.Child(head, "obj");
        if (obj < 0 && !subjectOnly && sentence.Index.Child(head, "iobj") is var indirect and >= 0)
            obj = indirect;
        if (obj >= 0 && sentence.Operators.ObjectControl.Contains(sentence.Lemma(head)))
            return obj;
        return IsPassive(sentence, head) ? Object(sentence, head) : Subject(sentence, head, climbs - 1);
    }

    /// <summary>"its plan to expel", "announced plans to expel": the possessor, else the subject of the verb that governs the noun.</summary>
    private static int NominalSubject(EventSentence sentence, int noun, int climbs)
    {
        var owner = sentence.Index.Child(noun, "nmod:poss");
        if (owner >= 0)
            return owner;
        var verb = sentence.Index.Head(noun);
        return verb >= 0 && sentence.Upos(verb) == "VERB" && sentence.Index.Is(noun, "obj") ? Subject(sentence, verb, climbs - 1) : -1;
    }

    private static int Agent(EventSentence sentence, int verb)
    {
        var agent = sentence.Index.Child(verb, "obl:agent");
        return agent >= 0 ? agent : Oblique(sentence, verb, "by");
    }

    private static bool IsRelative(EventSentence sentence, int word) =>
        sentence.Upos(word) == "PRON" && sentence.Index.Feature(word, "PronType") is "Rel" or "Int"
        || sentence.Lemma(word) is "who" or "which" or "whom";

    private static int Antecedent(EventSentence sentence, int word, int verb)
    {
        if (!IsRelative(sentence, word) || !sentence.Index.Is(verb, "acl"))
            return word;
        var head = sentence.Index.Head(verb);
        return sentence.Lemma(word) is "who" or "whom" && PersonBefore(sentence, word, head) is var person and >= 0 ? person : head;
    }

    /// <summary>"an operation linked to President Maduro, whom it accuses": who and whom mean the person named right before them, wherever the parser hung the clause.</summary>
    private static int PersonBefore(EventSentence sentence, int pronoun, int head)
    {
        var word = pronoun - 1;
        while (word > head && sentence.Upos(word) == "PUNCT")
            word--;
        while (word > head && sentence.Index.Relation(word) is "flat" or "compound")
            word = sentence.Index.Head(word);
        return word > head && sentence.Upos(word) == "PROPN" && sentence.IsName(word) ? word : -1;
    }
}
