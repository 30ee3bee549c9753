using System.Collections.Immutable;
using Chancery.Evaluation.Treebank;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Evaluation.Tests.Treebank;

public class TreebankScorerTests
{
    private const string Text = "They can't go.";

    [Fact]
    public void Counts_spans_of_tokens_words_and_sentences()
    {
        var gold = Document(Text, "They ca ~n't go .");
        var predicted = Document("They can't\n go .", "They|can't go|.");
        var scores = Score(gold, predicted, isRaw: true);
        Assert.Equal(100, scores["tokens"]!.Value, 6); // They, can't, go, .
        Assert.Equal(100 * 2 * 3 / 9.0, scores["words"]!.Value, 6); // They, go and .
        Assert.Equal(0, scores["sentences"]);
    }

    [Fact]
    public void Pairs_the_words_of_a_contraction_by_form()
    {
        var gold = Document("I'ma go", "I ~'m ~a go");
        var predicted = Document("I'ma go", "I'm ~a go");
        Assert.Equal(100 * 2 * 2 / 7.0, Score(gold, predicted, isRaw: true)["words"]!.Value, 6); // a and go
    }

    [Fact]
    public void Scores_grammar_on_aligned_words()
    {
        var gold = Document("He left.", "He left .", Tree(["PRON", "VERB", "PUNCT"], ["Case=Nom|Xyz=1", "_", "_"], ["he", "leave", "."], [1, -1, 1], ["nsubj:pass", "root", "punct"]));
        var predicted = Document("He left.", "He left .", Tree(["PRON", "NOUN", "PUNCT"], ["Case=Nom", "_", "Number=Sing"], ["He", "leave", "."], [1, -1, 0], ["nsubj", "root", "punct"]));
        var scores = Score(gold, predicted, isRaw: false);
        Assert.Equal(200 / 3.0, scores["upos"]!.Value, 6);
        Assert.Equal(200 / 3.0, scores["feats"]!.Value, 6);
        Assert.Equal(200 / 3.0, scores["lemmas"]!.Value, 6);
        Assert.Equal(200 / 3.0, scores["uas"]!.Value, 6);
        Assert.Equal(200 / 3.0, scores["las"]!.Value, 6);
        Assert.Throws<KeyNotFoundException>(() => scores["tokens"]);
    }

    [Fact]
    public void A_head_that_is_not_aligned_is_wrong()
    {
        var gold = Document("ab c", "ab c", Tree(["X", "X"], ["_", "_"], ["_", "c"], [-1, 0], ["root", "dep"]));
        var predicted = Document("ab c", "a b c", Tree(["X", "X", "X"], ["_", "_", "_"], ["a", "b", "c"], [-1, 0, 0], ["root", "dep", "dep"]));
        var scores = Score(gold, predicted, isRaw: true);
        Assert.Equal(100 * 2 * 1 / 5.0, scores["upos"]!.Value, 6);
        Assert.Equal(0, scores["uas"]);
    }

    [Fact]
    public void A_label_counts_only_with_its_head()
    {
        var gold = Document("a b", "a b", Tree(["X", "X"], ["_", "_"], ["_", "_"], [-1, 0], ["root", "dep"]));
        var predicted = Document("a b", "a b", Tree(["X", "X"], ["_", "_"], ["z", "z"], [1, -1], ["root", "dep"]));
        var scores = Score(gold, predicted, isRaw: false);
        Assert.Equal(0, scores["las"]);
        Assert.Equal(100, scores["lemmas"]); // gold "_" asks for nothing
    }

    [Fact]
    public void Refuses_another_text() =>
        Assert.Throws<ArgumentException>(() => new TreebankScorer().Add(Document("a b", "a b"), Document("a c", "a c")));

    private static ScoreSheet Score(Document gold, Document predicted, bool isRaw)
    {
        var scorer = new TreebankScorer();
        scorer.Add(gold, predicted);
        return scorer.Scores(isRaw);
    }

    private static SyntaxTree Tree(string[] upos, string[] feats, string[] lemmas, int[] heads, string[] deprels) =>
        new([.. upos], [.. feats], [.. lemmas], [.. heads], [.. deprels]);

    /// <summary>Tokens by spaces, ~ before one that belongs to the word before it, | between sentences.</summary>
    private static Document Document(string text, string marked, SyntaxTree? tree = null)
    {
        var document = new Document(text);
        var at = 0;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in marked.Split('|'))
        {
            var tokens = ImmutableArray.CreateBuilder<Token>();
            foreach (var token in sentence.Split(' '))
            {
                var form = token.TrimStart('~');
                at = text.IndexOf(form, at, StringComparison.Ordinal);
                tokens.Add(new Token(new TextSpan(at, at + form.Length), token != form));
                at += form.Length;
            }

            sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[0].Span.Start, at), tokens.ToImmutable(), 0));
        }

        document.Set(TextLayers.Sentences, sentences.ToImmutable());
        if (tree is not null)
            document.Set(GrammarLayers.Trees, [tree]);
        return document;
    }
}
