using System.Collections.Immutable;
using Chancery.Grammar;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Attribution;

/// <summary>Finds the statements of one sentence from its tree: ordered sieves, the most precise first.</summary>
internal sealed class StatementFinder(ReportingLexicon lexicon)
{
    /// <summary>The statements of a sentence.</summary>
    public List<Statement> Find(Document document, Sentence sentence, TreeIndex index)
    {
        var statements = new List<Statement>();
        for (var word = 0; word < index.Count; word++)
        {
            var lemma = index.Tree.Lemmas[word];
            var found = index.Tree.Upos[word] == "VERB" && lexicon.Contains(lemma) ? ByVerb(document, sentence, index, word)
                : lemma is "accord" or "according" && word + 1 < index.Count && index.Tree.Lemmas[word + 1] == "to" ? ByAccordingTo(document, sentence, index, word)
                : lexicon.Hearsay.Contains(lemma) ? ByHearsay(sentence, index, word)
                : null;
            if (found is not null)
                statements.Add(found);
        }

        return statements;
    }

    private Statement? ByVerb(Document document, Sentence sentence, TreeIndex index, int cue)
    {
        var content = Content(index, cue);
        if (content.Count == 0)
            return null;
        var source = Source(index, cue);
        var span = source < 0 ? (TextSpan?)null : NounPhrase.Span(sentence, index, source);
        var lemma = index.Tree.Lemmas[cue];
        var denies = lexicon.Denying.Contains(lemma);
        var rule = denies ? "cue.denying" : lexicon.Alleging.Contains(lemma) ? "cue.alleging" : lexicon.Attitude.Contains(lemma) ? "cue.attitude" : "cue.verb";
        var spans = content.Select(part => sentence.SpanOf(part.First, part.Last)).ToImmutableArray();
        return new Statement(sentence.Index, span, CueSpan(sentence, index, cue), spans, Kind(document, spans), denies, new Provenance("attribution", rule));
    }

    /// <summary>What the verb introduces: its clause, or, for an inserted cue ("X, the minister said"), the clause round it.</summary>
    private static List<(int First, int Last)> Content(TreeIndex index, int cue)
    {
        var parts = new List<(int First, int Last)>();
        foreach (var child in index.Children(cue))
        {
            if (index.Is(child, "ccomp") || (index.Is(child, "parataxis") && child > cue) || (index.Is(child, "xcomp") && child > cue))
                parts.Add(Trim(index, index.Extent(child)));
        }

        if (parts.Count > 0 || !index.Is(cue, "parataxis"))
            return parts;

        return Round(index, index.Extent(index.Head(cue)), index.Extent(cue));
    }

    /// <summary>What is left of a clause before and after the words inserted in it; a full stop alone is no part.</summary>
    private static List<(int First, int Last)> Round(TreeIndex index, (int First, int Last) clause, (int First, int Last) inserted)
    {
        var parts = new List<(int First, int Last)>();
        if (clause.First < inserted.First)
            parts.Add(Trim(index, (clause.First, inserted.First - 1)));
        if (clause.Last > inserted.Last)
            parts.Add(Trim(index, (inserted.Last + 1, clause.Last)));
        parts.RemoveAll(part => part.First == part.Last && index.Tree.Upos[part.First] == "PUNCT");
        return parts;
    }

    private static (int First, int Last) Trim(TreeIndex index, (int First, int Last) part)
    {
        var (first, last) = part;
        while (first < last && index.Tree.Upos[first] == "PUNCT" && index.Tree.Lemmas[first] is "," or "." or ":" or "-" or "—")
            first++;
        while (last > first && index.Tree.Upos[last] == "PUNCT" && index.Tree.Lemmas[last] is "," or "." or ":" or "-" or "—")
            last--;
        return (first, last);
    }

    /// <summary>Who says it: the subject, the agent, or the subject of the clause that the cue is attached to ("..., saying that").</summary>
    private static int Source(TreeIndex index, int cue)
    {
        for (var verb = cue; verb >= 0;)
        {
            foreach (var child in index.Children(verb))
            {
                if (index.Tree.Deprels[child] == "nsubj" || index.Tree.Deprels[child] == "obl:agent")
                    return IsRelative(index, child) ? Antecedent(index, verb) : child;
            }

            if (index.Is(verb, "acl"))
                return index.Head(verb);
            if (!(index.Is(verb, "advcl") || index.Is(verb, "xcomp") || index.Is(verb, "conj") || index.Is(verb, "parataxis")))
                return -1;
            verb = index.Head(verb);
        }

        return -1;
    }

    private static bool IsRelative(TreeIndex index, int word) => index.Tree.Lemmas[word] is "who" or "which" or "that" or "whom" && index.Tree.Upos[word] == "PRON";

    private static int Antecedent(TreeIndex index, int verb) => index.Is(verb, "acl") ? index.Head(verb) : -1;

    private static TextSpan CueSpan(Sentence sentence, TreeIndex index, int cue)
    {
        var first = cue;
        while (first > 0 && index.Head(first - 1) == cue && index.Relation(first - 1) is "aux")
            first--;
        var particle = index.Child(cue, "compound:prt");
        return sentence.SpanOf(first, particle > cue ? particle : cue);
    }

    private static Statement ByAccordingTo(Document document, Sentence sentence, TreeIndex index, int cue)
    {
        var source = index.Is(cue, "case") || index.Is(cue, "mark") ? index.Head(cue) : index.Child(cue, "obl");
        var clause = source < 0 ? index.Root : index.Head(index.Is(cue, "case") ? source : cue);
        var root = clause < 0 ? index.Root : clause;
        var (first, last) = index.Extent(root);
        var sourceLast = source < 0 ? cue + 1 : NounPhrase.Words(index, source).Last;
        List<(int First, int Last)> content = cue <= first + 1 && source >= 0 ? [Trim(index, (Math.Min(last, sourceLast + 1), last))]
            : root > sourceLast && source >= 0 ? Round(index, (first, last), (cue, sourceLast)) // inserted between the clause's subject and its verb
            : [Trim(index, (first, Math.Max(first, cue - 1)))];
        var spans = content.Select(part => sentence.SpanOf(part.First, part.Last)).ToImmutableArray();
        return new Statement(
            sentence.Index,
            source < 0 ? null : NounPhrase.Span(sentence, index, source),
            sentence.SpanOf(cue, cue + 1),
            spans,
            Kind(document, spans),
            false,
            new Provenance("attribution", "cue.according-to"));
    }

    private static Statement ByHearsay(Sentence sentence, TreeIndex index, int cue)
    {
        var clause = index.Clause(cue);
        var content = Trim(index, index.Extent(clause));
        return new Statement(
            sentence.Index, null, sentence.SpanOf(cue, cue), [sentence.SpanOf(content.First, content.Last)], StatementKind.Indirect, false, new Provenance("attribution", "cue.hearsay"));
    }

    private static StatementKind Kind(Document document, ImmutableArray<TextSpan> content)
    {
        var first = document.Text[content[0].Start];
        var last = document.Text[content[^1].End - 1];
        if (IsQuote(first) && IsQuote(last))
            return StatementKind.Direct;
        foreach (var span in content)
        {
            if (document.SurfaceSpan(span).IndexOfAny("\"“”«»") >= 0)
                return StatementKind.Mixed;
        }

        return StatementKind.Indirect;
    }

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '«' or '»' or '‘';
}
