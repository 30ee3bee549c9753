using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Formats.Tests.Conllu;

public class ConlluReaderTests
{
    private const string Sample =
        "# newdoc id = d1\n# newpar\n# sent_id = d1-1\n# text = They don't.\n"
        + "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t3\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "2\tdo\tdo\tAUX\tVBP\tMood=Ind\t0\troot\t_\t_\n"
        + "2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t2\tadvmod\t_\t_\n"
        + "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tX=1|SpaceAfter=No\n\n"
        + "# sent_id = d1-2\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
        + "# newpar id = p2\n1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_";

    [Fact]
    public void Reads_comments_words_ranges_and_leaves_out_empty_nodes()
    {
        var sentence = ConlluReader.Parse(Sample)[0];
        Assert.Equal("d1-1", sentence.SentenceId);
        Assert.Equal("d1", sentence.DocumentId);
        Assert.Equal("They don't.", sentence.Text);
        Assert.Equal(["They", "do", "n't", "."], sentence.Words.Select(word => word.Form));
        Assert.Equal(new ConlluRange(1, 2, "don't", "SpaceAfter=No"), Assert.Single(sentence.Ranges));
        Assert.Equal([3, 0, 2, 2], sentence.Words.Select(word => word.Head!.Value));
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(sentence.HasSpaceAfter));
        Assert.Equal("X=1|SpaceAfter=No", sentence.Words[3].Misc);
    }

    [Fact]
    public void Accepts_byte_order_mark_and_carriage_returns()
    {
        var sentences = ConlluReader.Parse("\uFEFF" + Sample.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(3, sentences.Length);
        Assert.Equal("d1", sentences[0].DocumentId);
    }

    [Theory]
    [InlineData("1\tYes\n", "CHY0120", "f:1")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t\t0\troot\t_\t_\n", "CHY0121", "f:1 column 6")]
    [InlineData("# x\n2\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n", "CHY0122", "f:2")]
    [InlineData("1-2\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t0\t_\t_\t_\n\n", "CHY0123", "f:3")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t2\troot\t_\t_\n", "CHY0124", "f:1")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\tx\troot\t_\t_\n", "CHY0124", "\"x\"")]
    public void Names_code_and_line_of_a_fault(string text, string code, string place)
    {
        var error = Assert.Throws<InputException>(() => ConlluReader.Parse(text, "f"));
        Assert.Equal(code, error.Code);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_text_of_documents_together_by_spaces_and_paragraphs()
    {
        var document = Assert.Single(ConlluDocuments.ToTrees(ConlluReader.Parse(Sample), "f"));
        Assert.Equal("They don't.Yes\n\nNo", document.Text);
        var sentences = document.Get(TextLayers.Sentences);
        Assert.Equal([0, 0, 1], sentences.Select(sentence => sentence.ParagraphIndex));
        Assert.Equal(["They", "do", "n't", "."], sentences[0].Tokens.Select(token => document.Surface(token.Span)));
        Assert.Equal([false, false, true, false], sentences[0].Tokens.Select(token => token.JoinedToPrevious));
        Assert.Equal([2, -1, 1, 1], document.Get(GrammarLayers.Trees)[0].Heads.AsEnumerable());
    }

    [Theory]
    [InlineData("1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tb\tb\tX\t_\t_\t1\tdep\t_\t_\n3\tc\tc\tX\t_\t_\t0\troot\t_\t_\n", "cycle")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t0\troot\t_\t_\n", "2 roots")]
    [InlineData("1\ta\ta\t_\t_\t_\t0\troot\t_\t_\n", "no part of speech")]
    public void Refuses_gold_without_a_tree(string text, string fault)
    {
        var error = Assert.Throws<InputException>(() => ConlluDocuments.ToTrees(ConlluReader.Parse(text), "f"));
        Assert.Equal("CHY0125", error.Code);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Divides_a_contraction_that_its_words_do_not_spell()
    {
        const string French = "1-2\tau\t_\t_\t_\t_\t_\t_\t_\t_\n1\tà\tà\tADP\t_\t_\t0\troot\t_\t_\n2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_\n";
        var document = ConlluDocuments.ToTokens(ConlluReader.Parse(French))[0];
        Assert.Equal(["a", "u"], document.Get(TextLayers.Sentences)[0].Tokens.Select(token => document.Surface(token.Span)));
    }

    [Fact]
    public void Begins_a_document_at_each_newdoc()
    {
        var documents = ConlluDocuments.ToText(ConlluReader.Parse(Sample + "\n\n" + Sample.Replace("d1", "d2", StringComparison.Ordinal)));
        Assert.Equal(["d1", "d2"], documents.Select(document => document.Id));
        Assert.False(documents[0].Has(TextLayers.Sentences));
    }
}
