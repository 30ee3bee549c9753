using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Tests.Grammar;

public class GrammarStageTests
{
    private static readonly GrammarLabels Labels = new(
        ["NOUN", "VERB", "PROPN"], ["_", "Number=Plur"], ["l;|", "l;|-", "t;|", "l;|-----"], ["root", "nsubj"], LemmaExceptions.Parse(["men\tNOUN\tman"]));

    [Fact]
    public void Makes_tags_lemmas_and_the_tree()
    {
        var tree = Read("Men DOGS Bo", new WordReading(0, 1, 1, 1, 1), new WordReading(1, 0, 1, -1, 0), new WordReading(2, 0, 2, 1, 1));
        Assert.Equal(["NOUN", "VERB", "PROPN"], tree.Upos.AsEnumerable());
        Assert.Equal(["Number=Plur", "_", "_"], tree.Feats.AsEnumerable());
        Assert.Equal(["man", "dog", "Bo"], tree.Lemmas.AsEnumerable());
        Assert.Equal([1, -1, 1], tree.Heads.AsEnumerable());
        Assert.Equal(["nsubj", "root", "nsubj"], tree.Deprels.AsEnumerable());
    }

    [Fact]
    public void A_script_that_does_not_fit_leaves_the_word_in_lower_case_unless_it_is_a_name()
    {
        var tree = Read("Dog Bo", new WordReading(0, 0, 3, -1, 0), new WordReading(2, 0, 3, 0, 1));
        Assert.Equal(["dog", "Bo"], tree.Lemmas.AsEnumerable());
    }

    [Fact]
    public void A_known_word_is_taken_before_what_the_script_makes()
    {
        var document = Document("dogged");
        document.Set(GrammarLayers.Readings, [new SentenceReading([new WordReading(1, 0, 1, -1, 0)])]);
        new GrammarStage(Labels, new DictionaryForms(["dog"], [], [])).Annotate([document], CancellationToken.None);
        Assert.Equal("dog", document.Get(GrammarLayers.Trees)[0].Lemmas[0]);
    }

    [Fact]
    public void Relations_without_root_are_refused() =>
        Assert.Throws<FormatException>(() => new GrammarLabels(["X"], ["_"], ["l;|"], ["dep"], LemmaExceptions.Empty));

    private static SyntaxTree Read(string text, params WordReading[] words)
    {
        var document = Document(text);
        document.Set(GrammarLayers.Readings, [new SentenceReading([.. words])]);
        new GrammarStage(Labels).Annotate([document], CancellationToken.None);
        return document.Get(GrammarLayers.Trees)[0];
    }

    private static Document Document(string text)
    {
        var document = new Document(text);
        var at = 0;
        var tokens = text.Split(' ').Select(word =>
        {
            var token = new Token(new TextSpan(at, at + word.Length));
            at += word.Length + 1;
            return token;
        }).ToArray();
        document.Set(TextLayers.Sentences, [new Sentence(0, new TextSpan(0, text.Length), [.. tokens], 0)]);
        return document;
    }
}
