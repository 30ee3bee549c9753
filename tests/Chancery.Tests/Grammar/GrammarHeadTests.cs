using System.Collections.Immutable;
using Chancery.Grammar;
using Chancery.Neural;
using Chancery.Neural.Model;

namespace Chancery.Tests.Grammar;

public sealed class GrammarHeadTests : IDisposable
{
    private const int Width = 6;
    private const int ArcWidth = 5;
    private const int LabelWidth = 4;
    private static readonly string[] Deprels = ["nsubj", "root", "obj"];
    private static readonly int[] Starts = [0, 1, 4, 8];
    private readonly string path = Path.GetTempFileName();
    private readonly Dictionary<string, float[]> tensors = new(StringComparer.Ordinal);
    private readonly Random random = new(5);

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Reads_what_plain_loops_over_the_same_weights_read()
    {
        using var model = Model(["_", "Number=Plur"]);
        var vectors = Values(Starts[^1] * Width);
        var results = new SentenceReading[Starts.Length - 1];
        var head = new GrammarHead(model, Width);
        for (var round = 0; round < 2; round++) // the second with memory that was used before
            head.Read(new WordBatch(vectors, Width, Starts), results);

        for (var sentence = 0; sentence < results.Length; sentence++)
        {
            var rows = Enumerable.Range(Starts[sentence], Starts[sentence + 1] - Starts[sentence]).Select(row => vectors[(row * Width)..((row + 1) * Width)]).ToArray();
            var words = results[sentence].Words;
            Assert.Equal(rows.Select(row => Best(Linear("upos", row, 3))), words.Select(word => (int)word.Upos));
            Assert.Equal(rows.Select(row => Best(Linear("feats", row, 2))), words.Select(word => (int)word.Feats));
            Assert.Equal(rows.Select(row => Best(Linear("lemma", row, 4))), words.Select(word => (int)word.LemmaScript));
            var heads = BestTree(rows);
            Assert.Equal(heads, words.Select(word => (int)word.Head));
            Assert.Equal(Enumerable.Range(0, rows.Length).Select(word => Relation(rows, word, heads[word])), words.Select(word => (int)word.Deprel));
        }
    }

    [Fact]
    public void A_sentence_reads_the_same_alone_and_in_a_batch()
    {
        using var model = Model(["_", "Number=Plur"]);
        var vectors = Values(Starts[^1] * Width);
        var head = new GrammarHead(model, Width);
        var together = new SentenceReading[3];
        var alone = new SentenceReading[1];
        head.Read(new WordBatch(vectors, Width, Starts), together);
        head.Read(new WordBatch(vectors.AsSpan(4 * Width), Width, [0, 4]), alone);
        Assert.Equal(together[2].Words.AsEnumerable(), alone[0].Words.AsEnumerable());
    }

    [Fact]
    public void Refuses_a_model_whose_labels_do_not_fit_its_weights()
    {
        using var model = Model(["_"]);
        Assert.Equal("CHY0308", Assert.Throws<ModelException>(() => new GrammarHead(model, Width)).Code);
    }

    private ModelFile Model(string[] feats)
    {
        var writer = new ModelFileWriter();
        writer.AddLines("vocabulary", ["[UNK]", "[CLS]", "[SEP]"]);
        writer.AddLabels("upos", ["NOUN", "VERB", "PROPN"]);
        writer.AddLabels("feats", feats);
        writer.AddLabels("lemma", ["l;|", "l;|-", "t;|", "k;|"]);
        writer.AddLabels("labels", Deprels);
        writer.AddLines("lemma.exceptions", ["men\tNOUN\tman"]);
        foreach (var (name, outputs) in new[] { ("upos", 3), ("feats", 2), ("lemma", 4), ("arcs.dependent", ArcWidth), ("arcs.head", ArcWidth), ("labels.dependent", LabelWidth), ("labels.head", LabelWidth) })
        {
            Add(writer, $"{name}.weight", outputs, Width);
            Add(writer, $"{name}.bias", outputs);
        }

        Add(writer, "arcs.root", ArcWidth);
        Add(writer, "arcs.bilinear", ArcWidth, ArcWidth);
        Add(writer, "arcs.headbias", ArcWidth);
        Add(writer, "labels.root", LabelWidth);
        Add(writer, "labels.bilinear", Deprels.Length, LabelWidth + 1, LabelWidth + 1);
        using (var file = File.Create(path))
            writer.Write(file, new ModelCard("toy", "1", "2026-11-24", ImmutableSortedDictionary<string, double>.Empty, []));
        return ModelFile.Load(path);
    }

    private void Add(ModelFileWriter writer, string name, params int[] shape)
    {
        tensors[name] = Values(shape.Aggregate(1, (product, size) => product * size));
        writer.AddFloats(name, shape, tensors[name]);
    }

    private float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];

    private double[] Linear(string name, float[] row, int outputs) => [.. Enumerable.Range(0, outputs).Select(output =>
        tensors[$"{name}.bias"][output] + Enumerable.Range(0, Width).Sum(input => (double)tensors[$"{name}.weight"][(output * Width) + input] * row[input]))];

    private double[] Hidden(string name, float[] row, int outputs) => [.. Linear(name, row, outputs).Select(x => 0.5 * x * (1 + Erf(x / Math.Sqrt(2))))];

    private double Arc(float[][] rows, int word, int head)
    {
        var dependent = Hidden("arcs.dependent", rows[word], ArcWidth);
        var candidate = head < 0 ? [.. tensors["arcs.root"].Select(value => (double)value)] : Hidden("arcs.head", rows[head], ArcWidth);
        return Enumerable.Range(0, ArcWidth).Sum(j => candidate[j] * (tensors["arcs.headbias"][j]
            + Enumerable.Range(0, ArcWidth).Sum(i => dependent[i] * tensors["arcs.bilinear"][(i * ArcWidth) + j])));
    }

    private int Relation(float[][] rows, int word, int head)
    {
        if (head < 0)
            return Array.IndexOf(Deprels, "root");
        double[] dependent = [.. Hidden("labels.dependent", rows[word], LabelWidth), 1];
        double[] candidate = [.. Hidden("labels.head", rows[head], LabelWidth), 1];
        const int Side = LabelWidth + 1;
        return Best([.. Enumerable.Range(0, Deprels.Length).Select(relation => Deprels[relation] == "root" ? double.NegativeInfinity
            : Enumerable.Range(0, Side * Side).Sum(at => dependent[at / Side] * tensors["labels.bilinear"][(relation * Side * Side) + at] * candidate[at % Side]))]);
    }

    /// <summary>The best of all trees with one root.</summary>
    private int[] BestTree(float[][] rows)
    {
        var (best, bestSum) = (Array.Empty<int>(), double.NegativeInfinity);
        for (var code = 0; code < Math.Pow(rows.Length + 1, rows.Length); code++)
        {
            var rest = code;
            var heads = new int[rows.Length];
            for (var word = 0; word < rows.Length; word++, rest /= rows.Length + 1)
                heads[word] = (rest % (rows.Length + 1)) - 1;
            if (!IsTree(heads))
                continue;
            var sum = heads.Select((head, word) => Arc(rows, word, head)).Sum();
            if (sum > bestSum)
                (best, bestSum) = (heads, sum);
        }

        return best;
    }

    private static bool IsTree(int[] heads) => heads.Count(head => head < 0) == 1 && Enumerable.Range(0, heads.Length).All(word =>
    {
        for (var step = 0; step <= heads.Length && word >= 0; step++)
            word = heads[word];
        return word < 0;
    });

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());

    /// <summary>The error function by its power series.</summary>
    private static double Erf(double x)
    {
        var (sum, term) = (0.0, x);
        for (var n = 0; n < 60; n++)
        {
            sum += term / ((2 * n) + 1);
            term *= -x * x / (n + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
