using Chancery.Text;

namespace Chancery.Grammar;

/// <summary>The extent of noun phrases as RECORD section 1 wants them: with title, office and apposition, without a relative clause.</summary>
public static class NounPhrase
{
    /// <summary>The words of the phrase round a head, as first and last index; contiguous.</summary>
    /// <param name="index">The tree.</param>
    /// <param name="head">The head of the phrase.</param>
    public static (int First, int Last) Words(TreeIndex index, int head)
    {
        ArgumentNullException.ThrowIfNull(index);
        var inside = new bool[index.Count];
        Mark(index, head, inside, isTop: true);
        var (first, last) = (head, head);
        while (first > 0 && (inside[first - 1] || IsInnerPunctuation(index, inside, first - 1, -1)))
            first--;
        while (last + 1 < index.Count && (inside[last + 1] || IsInnerPunctuation(index, inside, last + 1, +1)))
            last++;
        while (first < head && index.Tree.Upos[first] is "PUNCT" or "CCONJ" && !inside[first])
            first++;
        return (first, last);
    }

    /// <summary>The phrase as a span of the document.</summary>
    public static TextSpan Span(Sentence sentence, TreeIndex index, int head)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (first, last) = Words(index, head);
        return sentence.SpanOf(first, last);
    }

    private static void Mark(TreeIndex index, int word, bool[] inside, bool isTop)
    {
        inside[word] = true;
        foreach (var child in index.Children(word))
        {
            var keep = index.Relation(child) switch
            {
                "det" or "amod" or "compound" or "flat" or "nummod" or "goeswith" or "fixed" => true,
                "nmod" => true,
                "appos" => true,
                "advmod" => child < word && index.Tree.Upos[word] is "ADJ" or "NUM",
                "case" => !isTop || child > word,
                "conj" or "cc" => !isTop,
                "punct" => child > 0 && child < word && index.Tree.Lemmas[child] is "-" or "–" or "/",
                _ => false,
            };
            if (keep)
                Mark(index, child, inside, isTop: false);
        }
    }

    private static bool IsInnerPunctuation(TreeIndex index, bool[] inside, int word, int step) =>
        index.Tree.Upos[word] == "PUNCT" && index.Tree.Lemmas[word] is "," or "-" or "–" or "." or "'" or "’"
        && word + step >= 0 && word + step < index.Count && inside[word + step];
}
