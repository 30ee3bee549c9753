using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Formats.Tests.Conllu;

public class ConlluWriterTests
{
    [Fact]
    public void Writes_contractions_spacing_and_paragraphs()
    {
        var document = new Document("We can't\ngo.\n\nWhy?", "r1");
        document.Set(TextLayers.Sentences, [
            new Sentence(0, new TextSpan(0, 12), [Token(0, 2), Token(3, 5), Token(5, 8, joined: true), Token(9, 11), Token(11, 12)], 0),
            new Sentence(1, new TextSpan(14, 18), [Token(14, 17), Token(17, 18)], 1)]);
        Assert.Equal(
            "# newdoc id = r1\n# newpar\n# sent_id = r1-1\n# text = We can't go.\n"
            + "1\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\t_\t_\t_\t_\t_\t_\t_\t_\n"
            + "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
            + "# newpar\n# sent_id = r1-2\n# text = Why?\n1\tWhy\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t?\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
            Write(document));
    }

    [Fact]
    public void Writes_trees_with_heads_counted_from_one()
    {
        var document = new Document("They left");
        document.Set(TextLayers.Sentences, [new Sentence(0, new TextSpan(0, 9), [Token(0, 4), Token(5, 9)], 0)]);
        document.Set(GrammarLayers.Trees, [new SyntaxTree(["PRON", "VERB"], ["Case=Nom", "_"], ["they", "leave"], [1, -1], ["nsubj", "root"])]);
        var text = Write(document);
        Assert.Contains("1\tThey\tthey\tPRON\t_\tCase=Nom\t2\tnsubj\t_\t_\n", text, StringComparison.Ordinal);
        Assert.Contains("2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_back_what_was_read()
    {
        const string Text =
            "# newdoc id = d\n# newpar\n# sent_id = d-1\n# note: kept\n# text = It's (a) test\n"
            + "1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tIt\tit\tPRON\t_\t_\t6\tnsubj\t_\t_\n2\t's\tbe\tAUX\t_\t_\t6\tcop\t_\t_\n"
            + "3\t(\t(\tPUNCT\t_\t_\t4\tpunct\t_\tSpaceAfter=No\n4\ta\ta\tDET\t_\t_\t6\tdet\t_\tSpaceAfter=No\n5\t)\t)\tPUNCT\t_\t_\t4\tpunct\t_\t_\n"
            + "6\ttest\ttest\tNOUN\t_\tNumber=Sing\t0\troot\t_\t_\n\n";
        Assert.Equal(Text, Write(ConlluDocuments.ToTrees(ConlluReader.Parse(Text), "f")[0]));
    }

    private static Token Token(int start, int end, bool joined = false) => new(new TextSpan(start, end), joined);

    private static string Write(Document document)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, document);
        return writer.ToString();
    }
}
