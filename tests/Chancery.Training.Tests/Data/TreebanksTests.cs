using Chancery.Formats.Conllu;
using Chancery.Training.Data;

namespace Chancery.Training.Tests.Data;

public sealed class TreebanksTests
{
    private static readonly (string, string, string, int, string, string)[] Words =
        [("Paris", "Paris", "PROPN", 2, "nsubj", "_"), ("thanked", "thank", "VERB", 0, "root", "_"), ("Berlin", "Berlin", "PROPN", 2, "obj", "_")];

    [Fact]
    public void Sentences_of_documents_outside_the_list_are_left_out()
    {
        var text = Sample.Conllu("closed", Words) + Sample.Conllu("free", Words) + Sample.Conllu(null, Words) + Sample.Conllu("closed2", Words) + Sample.Conllu(null, Words);
        var sentences = ConlluReader.Parse(text);
        Assert.Equal([sentences[1], sentences[2]], Treebanks.OfDocuments(sentences, ["free"]));
    }

    [Fact]
    public void Examples_carry_heads_from_zero_and_names_of_the_same_words()
    {
        var sentences = ConlluReader.Parse(string.Concat(Enumerable.Repeat(Sample.Conllu(null, Words), 5)));
        var names = new Dictionary<string, (int[], int)>(StringComparer.Ordinal) { [Treebanks.Key(["Paris", "thanked", "Berlin"])] = ([5, 0, 5], 1) };
        var trees = new Treebanks(sentences, Sample.Encoder, names);
        Assert.Equal(5, trees.Examples.Count);
        var example = trees.Examples[0];
        Assert.Equal([Sample.Id("[CLS]"), Sample.Id("paris"), Sample.Id("thanked"), Sample.Id("berlin"), Sample.Id("[SEP]")], example.Pieces);
        Assert.Equal([1, -1, 1], example.Heads);
        Assert.Equal(["nsubj", "root", "obj"], example.Labels.Select(label => trees.Labels.All[label]));
        Assert.Equal(["_", "Tense=Past", "_"], example.Feats.Select(feats => trees.Feats.All[feats]));
        Assert.Equal([5, 0, 5], example.Entities);
        Assert.Equal(1, example.EntitySet);
    }

    [Fact]
    public void Labels_seen_too_seldom_are_left_out_of_the_loss()
    {
        var trees = new Treebanks(ConlluReader.Parse(Sample.Conllu(null, Words)), Sample.Encoder, new Dictionary<string, (int[], int)>(StringComparer.Ordinal));
        Assert.All(trees.Examples[0].Labels, label => Assert.Equal(-1, label));
        Assert.All(trees.Examples[0].Entities, tag => Assert.Equal(-1, tag));
    }
}
