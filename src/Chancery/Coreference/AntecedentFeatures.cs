using Chancery.Choices;
using Chancery.Grammar;

namespace Chancery.Coreference;

/// <summary>What speaks for and against a phrase being what another refers back to.</summary>
/// <remarks>After Durrett and Klein, "Easy victories and uphill battles in coreference resolution", EMNLP 2013: few plain features, each also with the forms of both phrases; and what both chains have said before.</remarks>
internal static class AntecedentFeatures
{
    private static readonly string[] Counts = ["0", "1", "2", "3", "4-5", "6-8", "9-15", "16-30", "31+"];

    /// <summary>The features of "none of them": a phrase that is new, or means nobody ("it is raining").</summary>
    public static void WriteNone(AntecedentQuestion question, FeatureWriter features)
    {
        var reference = question.Reference;
        var (index, word, form) = (question.Tree(reference), reference.Head, reference.Form);
        var relation = index.Tree.Deprels[word];
        features.Add("none");
        features.Add("none.form", form);
        features.Add("none.relation", form, relation);
        features.Add("none.lemma", form, reference.Lemma);
        features.Add("none.start", form, reference.Words.First == 0 ? "first" : "later", reference.SentenceIndex == 0 ? "lead" : "-");
        features.Add("none.same", form, Count(question.SameLemma));
        if (reference.IsPronoun)
        {
            features.Add("none.head", form, Governor(index, word));
            features.Add("none.next", form, word + 1 < index.Count ? index.Tree.Lemmas[word + 1] : "-");
            var fitting = 0;
            foreach (var candidate in question.Candidates)
                fitting += question.Fits(candidate.Chain.Named) ? 1 : 0;
            features.Add("none.fitting", form, Count(fitting));
            return;
        }

        features.Add("none.class", form, reference.Class, reference.Number);
        features.Add("none.same.class", reference.Class, form, Count(question.SameLemma));
        features.Add("none.first", form, index.Tree.Lemmas[reference.Words.First]);
        features.Add("none.length", form, Count(reference.Words.Last - reference.Words.First));
        features.Add("none.after", form, After(index, reference));
        features.Add("none.case", form, index.Case(word) ?? "-");
        features.Add("none.modifiers", form, Count(reference.Modifiers.Length), Count(question.SameLemma));
        if (reference.Modifiers.Length > 0)
            features.Add("none.modifier", form, reference.Modifiers[0]);
    }

    /// <summary>The features of a candidate.</summary>
    /// <param name="question">The phrase.</param>
    /// <param name="place">The candidate's place in <see cref="AntecedentQuestion.Candidates"/>.</param>
    /// <param name="features">Takes them.</param>
    public static void Write(AntecedentQuestion question, int place, FeatureWriter features)
    {
        var (reference, candidate) = (question.Reference, question.Candidates[place]);
        var named = candidate.Chain.Named;
        var (form, other) = (reference.Form, candidate.Form);
        var distance = Count(reference.SentenceIndex - candidate.SentenceIndex);
        features.Add("pair", form, other);
        features.Add("distance", distance);
        features.Add("distance.form", distance, form);
        features.Add("distance.pair", distance, form, other);
        features.Add("nearer", Count(place), form);
        features.Add("number", form, named.Number, reference.Number);
        features.Add("class", form, reference.Class, named.Class);
        features.Add("mentions", form, Count(candidate.Chain.References.Count));
        features.Add("chain.form", form, candidate.Chain.PronounForm);
        features.Add("paragraph", form, reference.ParagraphIndex == candidate.ParagraphIndex ? "same" : "other", distance);
        var relation = question.Tree(reference).Tree.Deprels[reference.Head];
        var otherRelation = question.Tree(candidate).Tree.Deprels[candidate.Head];
        features.Add("relations", relation, otherRelation, distance);
        features.Add("relation", form, otherRelation);
        features.Add("distance.relation", distance, otherRelation, form);
        if (question.Tree(candidate).Is(candidate.Head, "nsubj"))
            features.Add("subject", distance);
        if (reference.IsPronoun)
            WritePronoun(question, place, named, distance, features);
        else
            HeadFeatures.Write(reference, candidate, distance, features);
        if (reference.SentenceIndex == candidate.SentenceIndex)
            InSentence(question, candidate, features);
    }

    private static void WritePronoun(AntecedentQuestion question, int place, Reference named, string distance, FeatureWriter features)
    {
        var (reference, candidate, form) = (question.Reference, question.Candidates[place], question.Reference.Form);
        var fits = question.Fits(named);
        if (fits)
            features.Add("fits");
        features.Add("fits.form", fits ? "yes" : "no", form);
        features.Add("kind.number", form, named.Class, named.Number);
        features.Add("same-word", candidate.Lemma == reference.Lemma ? "yes" : "no", form, distance);
        features.Add("same-form", candidate.Form == form ? "yes" : "no", form, distance);
        if (named.Kind is not (ReferenceKind.Name or ReferenceKind.Pronoun))
            features.Add("noun", form, named.Lemma);
        var fitting = 0;
        for (var nearer = 0; nearer < place; nearer++)
            fitting += !ReferenceEquals(question.Candidates[nearer].Chain, candidate.Chain) && question.Fits(question.Candidates[nearer].Chain.Named) ? 1 : 0;
        features.Add("nearer.fitting", Count(fitting), form, fits ? "fits" : "-");
        features.Add("nearer.class", Count(fitting), form, named.Class);
        features.Add("governor", form, named.Class, Governor(question.Tree(reference), reference.Head));
    }

    private static void InSentence(AntecedentQuestion question, Reference candidate, FeatureWriter features)
    {
        var (index, reference, form) = (question.Tree(candidate), question.Reference, question.Reference.Form);
        Span<char> path = stackalloc char[96];
        var length = TreePath.Write(index, reference.Head, candidate.Head, path);
        features.Add("path", form, path[..length]);
        if (!reference.IsPronoun)
            features.Add("path.class", form, reference.Class == candidate.Class ? "same" : candidate.Class, path[..length]);
        var isSameClause = index.Clause(reference.Head) == index.Clause(candidate.Head);
        features.Add("clause", form, isSameClause ? index.Tree.Deprels[reference.Head] : "other", isSameClause ? index.Tree.Deprels[candidate.Head] : "-");
        features.Add("words", form, Count(Math.Abs(reference.Head - candidate.Head) / 3));
        if (index.Is(reference.Head, "appos") && index.Head(reference.Head) == candidate.Head)
            features.Add("apposition", form, candidate.Form);
        if (index.Head(candidate.Head) == reference.Head && index.Is(candidate.Head, "nsubj"))
            features.Add("copula", form, candidate.Form);
        if (candidate.Contains(reference))
            features.Add("inside", form, candidate.Form);
    }

    /// <summary>What follows the head inside the phrase: the preposition or relation of the first dependent; "-" for nothing.</summary>
    private static string After(TreeIndex index, Reference reference)
    {
        foreach (var child in index.Children(reference.Head))
        {
            if (child > reference.Head && child <= reference.Words.Last && index.Relation(child) is "nmod" or "acl" or "obl")
                return index.Is(child, "nmod") ? index.Case(child) ?? "nmod" : index.Tree.Deprels[child];
        }

        return "-";
    }

    /// <summary>The verb or noun that the phrase hangs on.</summary>
    private static string Governor(TreeIndex index, int word) => index.Head(word) is >= 0 and var head ? index.Tree.Lemmas[head] : "-";

    /// <summary>A count as one of a few.</summary>
    internal static string Count(int count) => Counts[count switch { <= 3 => Math.Max(0, count), <= 5 => 4, <= 8 => 5, <= 15 => 6, <= 30 => 7, _ => 8 }];
}
