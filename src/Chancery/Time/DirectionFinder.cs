using Chancery.Grammar;
using Chancery.Text;
using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.Time;

/// <summary>Tells from the tree whether what a time expression belongs to has happened or is still to come: by the tense of the verb over it.</summary>
internal sealed class DirectionFinder(TimeLexicon lexicon, Document document, Sentence sentence, SyntaxTree tree)
{
    private const int MostSteps = 12;
    private TreeIndex? index;

    private TreeIndex Index => index ??= new TreeIndex(tree);

    /// <summary>The direction of what stands in a span; unknown when no verb tells.</summary>
    public TimeDirection Of(TextSpan span)
    {
        var word = Index.Top(sentence, span);
        if (word < 0)
            return TimeDirection.Unknown;
        if (Index.Case(word) is { } preposition && lexicon.Is(preposition, TimeWordKind.Ahead) && !lexicon.Is(preposition, TimeWordKind.Earlier))
            return TimeDirection.Future;
        for (var step = 0; step < MostSteps && word >= 0; step++, word = Index.Head(word))
        {
            if (OfWord(word, step < 2) is not TimeDirection.Unknown and var direction)
                return direction;
            if (Index.Feature(word, "VerbForm") == "Fin")
                return TimeDirection.Unknown;
        }

        return TimeDirection.Unknown;
    }

    /// <param name="word">A word over the time.</param>
    /// <param name="isNear">Whether it governs the time itself: only then a present tense tells of what is to come ("meets on Friday", not "Friday's attack is the third").</param>
    private TimeDirection OfWord(int word, bool isNear)
    {
        if (lexicon.Is(tree.Lemmas[word], TimeWordKind.ToCome) && Index.Feature(word, "Tense") != "Pres" && tree.Upos[word] != "NOUN" && Index.Feature(word, "VerbForm") is "Part" or null)
            return TimeDirection.Future;
        if (Auxiliary(word, isNear) is not TimeDirection.Unknown and var told)
            return told;
        if (tree.Upos[word] is not ("VERB" or "AUX"))
            return TimeDirection.Unknown;
        switch (Index.Feature(word, "VerbForm"))
        {
            case "Inf":
                return Index.Head(word) is >= 0 and var governor && lexicon.Is(tree.Lemmas[governor], TimeWordKind.Done) ? TimeDirection.Unknown
                    : Index.Is(word, "advcl") ? TimeDirection.Unknown : TimeDirection.Future;
            case "Fin":
                return Index.Feature(word, "Tense") switch { "Past" => TimeDirection.Past, "Pres" when isNear => TimeDirection.Future, _ => TimeDirection.Unknown };
            default:
                return Index.Feature(word, "Tense") == "Past" && !Index.Is(word, "amod") ? TimeDirection.Past : TimeDirection.Unknown;
        }
    }

    /// <summary>"has met", "was meeting": past; "will meet", "is meeting on Friday": to come.</summary>
    private TimeDirection Auxiliary(int word, bool isNear)
    {
        var direction = TimeDirection.Unknown;
        foreach (var child in Index.Children(word))
        {
            if (!Index.Is(child, "aux") && !Index.Is(child, "cop"))
                continue;
            var lemma = tree.Lemmas[child];
            if (lexicon.Is(document.SurfaceSpan(sentence.Tokens[child].Span), TimeWordKind.Futures))
                return TimeDirection.Future;
            if (lemma == "have")
                direction = TimeDirection.Past;
            else if (direction == TimeDirection.Unknown && Index.Feature(child, "Tense") is { } tense)
                direction = tense == "Past" ? TimeDirection.Past : isNear && !(Index.Is(child, "aux:pass") && Index.Feature(word, "Tense") == "Past") ? TimeDirection.Future : TimeDirection.Unknown;
        }

        return direction;
    }
}
