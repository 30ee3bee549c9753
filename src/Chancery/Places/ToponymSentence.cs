using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>A sentence as the toponym finder reads it.</summary>
internal sealed class ToponymSentence(Document document, Sentence sentence, TreeIndex tree, Mention[] mentions)
{
    public int Index => sentence.Index;

    public int Count => sentence.Tokens.Length;

    public TreeIndex Tree => tree;

    /// <summary>The entity head's mention that covers a word, or null.</summary>
    public Mention? Mention(int word) => Array.Find(mentions, mention => mention.FirstToken <= word && word <= mention.LastToken);

    public string Upos(int word) => tree.Tree.Upos[word];

    public string Lemma(int word) => tree.Tree.Lemmas[word];

    public ReadOnlySpan<char> Surface(int first, int last) => document.SurfaceSpan(Span(first, last));

    public string Lower(int word) => document.Surface(sentence.Tokens[word].Span).ToLowerInvariant();

    public TextSpan Span(int first, int last) => sentence.SpanOf(first, last);

    public bool IsCapital(int word) => char.IsUpper(document.SurfaceSpan(sentence.Tokens[word].Span)[0]) || document.SurfaceSpan(sentence.Tokens[word].Span).StartsWith("al-", StringComparison.Ordinal);

    public bool IsLower(int word) => char.IsLower(document.SurfaceSpan(sentence.Tokens[word].Span)[0]) && !IsCapital(word);

    /// <summary>Whether a name follows another after a comma or a bracket alone: "Paris, Texas".</summary>
    public bool IsJoined(int last, int next) =>
        next == last + 1 || (next == last + 2 && document.SurfaceSpan(sentence.Tokens[last + 1].Span) is "," or "(");

    /// <summary>The word among some that governs the others.</summary>
    public int Head(int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            if (tree.Head(word) < first || tree.Head(word) > last)
                return word;
        }

        return last;
    }
}
