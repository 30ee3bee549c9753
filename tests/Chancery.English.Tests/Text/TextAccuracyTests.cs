using Chancery.English.Text;
using Chancery.Evaluation;
using Chancery.Evaluation.Treebank;
using Chancery.Formats.Conllu;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.English.Tests.Text;

public class TextAccuracyTests
{
    private const string Sample = "samples/treebank.conllu";

    [Fact]
    public async Task Divides_the_sample_as_its_gold()
    {
        var scores = await Score(Path.Combine(SharedFiles.RepositoryRoot, Sample), wrapped: false);
        Assert.Equal([100, 100, 100], [scores["tokens"]!.Value, scores["words"]!.Value, scores["sentences"]!.Value]);
    }

    [Fact]
    public async Task The_sample_has_complete_trees()
    {
        var path = Path.Combine(SharedFiles.RepositoryRoot, Sample);
        var documents = ConlluDocuments.ToTrees(await ConlluReader.ReadFileAsync(path), path);
        Assert.Equal(["visa", "port"], documents.Select(document => document.Id));
        Assert.Equal(10, documents.Sum(document => document.Get(TextLayers.Sentences).Length));
    }

    // Scores on raw text with the paragraphs of the treebanks (release 2.16), CoNLL 2018 scorer; wrapped: lines of at most 80 characters.
    [SharedTheory("data/ud")]
    [Trait("Category", "Accuracy")]
    [InlineData("ewt-dev", false, 99.3, 88.3)]
    [InlineData("ewt-dev", true, 99.3, 87.8)]
    [InlineData("gum-dev", false, 99.7, 95.6)]
    [InlineData("gum-dev", true, 99.7, 95.5)]
    public async Task Divides_raw_text_of_the_treebanks(string treebank, bool wrapped, double words, double sentences)
    {
        var scores = await Score(SharedFiles.Find($"data/ud/{treebank}.conllu.gz"), wrapped);
        Assert.InRange(scores["words"]!.Value, words, 100);
        Assert.InRange(scores["sentences"]!.Value, sentences, 100);
    }

    private static async Task<ScoreSheet> Score(string path, bool wrapped)
    {
        var scorer = new TreebankScorer();
        foreach (var gold in ConlluDocuments.ToTokens(await ConlluReader.ReadFileAsync(path)))
        {
            var text = wrapped ? Wrap(gold.Text) : gold.Text;
            scorer.Add(gold, English.Read(text));
        }

        return scorer.Scores(isRaw: true);
    }

    private static string Wrap(string text)
    {
        var lines = text.Split("\n\n").Select(paragraph =>
        {
            var column = 0;
            return string.Concat(paragraph.Split(' ').Select(word =>
            {
                var breaks = column > 0 && column + 1 + word.Length > 80;
                var joint = breaks ? "\n" : column > 0 ? " " : "";
                column = (breaks ? 0 : column + joint.Length) + word.Length;
                return joint + word;
            }));
        });
        return string.Join("\n\n", lines);
    }
}
