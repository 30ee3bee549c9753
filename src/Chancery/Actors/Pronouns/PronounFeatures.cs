using Chancery.Choices;
using Chancery.Grammar;

namespace Chancery.Actors.Pronouns;

/// <summary>What speaks for and against a phrase being what a pronoun means: agreement, distance, its place in the clause, how often it is named.</summary>
internal static class PronounFeatures
{
    private static readonly string[] Counts = ["0", "1", "2", "3", "4-5", "6-8", "9+"];

    /// <summary>The features of "none of them": "it is raining", or somebody who is not named.</summary>
    public static void WriteNone(PronounQuestion question, FeatureWriter features)
    {
        var (index, word) = (question.Tree(question.Pronoun), question.Pronoun.Head);
        var form = FormName(question);
        features.Add("none");
        features.Add("none.form", form);
        features.Add("none.relation", form, index.Tree.Deprels[word]);
        features.Add("none.head", form, Governor(index, word));
        features.Add("none.next", form, word + 1 < index.Count ? index.Tree.Lemmas[word + 1] : "-");
        features.Add("none.first", form, word == 0 ? "first" : "later", question.Pronoun.SentenceIndex == 0 ? "lead" : "-");
        var fitting = question.Fits.Count(fits => fits);
        features.Add("none.fitting", form, Count(fitting));
    }

    /// <summary>The features of a candidate.</summary>
    /// <param name="question">The pronoun.</param>
    /// <param name="place">The candidate's place in <see cref="PronounQuestion.Candidates"/>.</param>
    /// <param name="features">Takes them.</param>
    public static void Write(PronounQuestion question, int place, FeatureWriter features)
    {
        var candidate = question.Candidates[place];
        var (named, fits) = (question.Named[place], question.Fits[place]);
        var form = FormName(question);
        var kind = Kind(question, named);
        var number = named.IsPlural ? "plural" : question.Tree(named).Child(named.Head, "conj") >= 0 ? "joined" : "singular";
        var distance = Count(question.Pronoun.SentenceIndex - candidate.SentenceIndex);
        var (index, word) = (question.Tree(candidate), candidate.Head);
        var relation = index.Tree.Deprels[word];

        if (fits)
            features.Add("fits");
        features.Add("fits.form", fits ? "yes" : "no", form);
        features.Add("kind", form, kind);
        features.Add("kind.number", form, kind, number);
        features.Add("number", form, number);
        features.Add("distance", distance);
        features.Add("distance.form", distance, form);
        features.Add("distance.relation", distance, relation);
        features.Add("relation", form, relation);
        features.Add("relations", question.Tree(question.Pronoun).Tree.Deprels[question.Pronoun.Head], relation, distance);
        if (candidate.IsSubject)
            features.Add("subject", distance);
        features.Add("subject.form", distance, form, candidate.IsSubject ? index.Relation(index.Head(word) < 0 ? word : index.Head(word)) : "-");
        features.Add("said", candidate is { IsPronoun: true } ? index.Tree.Lemmas[word].ToLowerInvariant() : candidate.NameKey is null ? index.HasDefiniteDeterminer(word) ? "the" : "noun" : "name", form);
        features.Add("same-word", candidate.IsPronoun && Lower(question, candidate) == Lower(question, question.Pronoun) ? "yes" : "no", form, distance);
        if (named.NameKey is null)
            features.Add("noun", form, question.Tree(named).Tree.Lemmas[named.Head]);
        Rank(question, place, form, kind, features);
        if (candidate.SentenceIndex == question.Pronoun.SentenceIndex)
            InSentence(question, candidate, form, features);
    }

    /// <summary>How many stand nearer, and how often the same one is named.</summary>
    private static void Rank(PronounQuestion question, int place, string form, string kind, FeatureWriter features)
    {
        var named = question.Named[place];
        var (nearer, fitting, mentions) = (0, 0, 0);
        for (var other = 0; other < question.Candidates.Count; other++)
        {
            var otherNamed = question.Named[other];
            var isSame = ReferenceEquals(named, otherNamed) || (named.NameKey is not null && named.NameKey == otherNamed.NameKey);
            mentions += isSame ? 1 : 0;
            if (other >= place || isSame)
                continue;
            nearer++;
            fitting += question.Fits[other] ? 1 : 0;
        }

        features.Add("nearer", Count(nearer), form);
        features.Add("nearer.fitting", Count(fitting), form, question.Fits[place] ? "fits" : "-");
        features.Add("nearer.kind", Count(fitting), form, kind);
        features.Add("mentions", Count(mentions), form);
    }

    private static void InSentence(PronounQuestion question, Phrase candidate, string form, FeatureWriter features)
    {
        var index = question.Tree(candidate);
        var pronoun = question.Pronoun.Head;
        Span<char> path = stackalloc char[96];
        features.Add("path", form, path[..TreePath.Write(index, pronoun, candidate.Head, path)]);
        var isSameClause = index.Clause(pronoun) == index.Clause(candidate.Head);
        features.Add("clause", form, isSameClause ? index.Tree.Deprels[pronoun] : "other", isSameClause ? index.Tree.Deprels[candidate.Head] : "-");
        features.Add("words", form, Count((pronoun - candidate.Head) / 3));
        if (candidate.Words.First <= pronoun && pronoun <= candidate.Words.Last)
            features.Add("inside", form);
    }

    private static string Kind(PronounQuestion question, Phrase named)
    {
        if (named.IsPerson)
            return "person";
        if (named.Role is { } role)
            return question.Lexicon.Bodies.Contains(role) ? "body" : "role";
        return named.Rule switch
        {
            "actors.country" or "actors.seat" => "country",
            "actors.organization" => "organization",
            "actors.leader" => "person",
            "actors.city" or "actors.region" => "place",
            "actors.people" => "people",
            _ => named.NameKey is not null ? "name" : "noun",
        };
    }

    /// <summary>The verb or noun that the pronoun hangs on.</summary>
    private static string Governor(TreeIndex index, int word) => index.Head(word) is >= 0 and var head ? index.Tree.Lemmas[head] : "-";

    private static string Lower(PronounQuestion question, Phrase phrase) => question.Tree(phrase).Tree.Lemmas[phrase.Head].ToLowerInvariant();

    private static string FormName(PronounQuestion question) => question.Form switch
    {
        PronounForm.Person => "he",
        PronounForm.Thing => "it",
        _ => "they",
    };

    private static string Count(int count) => Counts[count switch { <= 3 => Math.Max(0, count), <= 5 => 4, <= 8 => 5, _ => 6 }];
}
