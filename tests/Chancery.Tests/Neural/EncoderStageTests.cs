using System.Collections.Immutable;
using Chancery.Neural;
using Chancery.Text;

namespace Chancery.Tests.Neural;

public class EncoderStageTests
{
    private static readonly Layer<ImmutableArray<float[]>> Vectors = new("test.vectors");

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Washington revoked , 's", 200));

    private static readonly string[] Texts =
    [
        "The visa was revoked by Washington .\nbogota",
        "",
        Long + "\nthe VISA",
        "Bogotá 2025\nrevoked , the\nthe the the a xyz .\nA",
    ];

    [Fact]
    public void A_word_is_its_first_piece_its_last_piece_and_its_casing()
    {
        using var model = TinyModel.Create(isQuantized: false);
        var found = Annotate(new SentenceEncoder(model), ["The revoked Washington 7"])[0].Get(Vectors)[0];
        var encoded = ScalarEncoder.Run(model, [6, 8, 11, 12, 14, 15, 16, 5, 7]);
        (int First, int Last, Casing Casing)[] words = [(1, 1, Casing.Title), (2, 3, Casing.Lower), (4, 6, Casing.Title), (7, 7, Casing.Digits)];
        var casing = model.Floats("words.casing", 7, TinyModel.CasingWidth);
        for (var word = 0; word < words.Length; word++)
        {
            double[] expected =
            [
                .. encoded[words[word].First], .. encoded[words[word].Last],
                .. casing.Slice((int)words[word].Casing * TinyModel.CasingWidth, TinyModel.CasingWidth).ToArray().Select(value => (double)value),
            ];
            for (var d = 0; d < TinyModel.WordWidth; d++)
                Assert.Equal(expected[d], found[(word * TinyModel.WordWidth) + d], 1e-4);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_do_not_depend_on_batches(bool isQuantized)
    {
        using var model = TinyModel.Create(isQuantized);
        var together = Annotate(new SentenceEncoder(model, 2048), Texts);
        var small = Annotate(new SentenceEncoder(model, 1), Texts);
        var encoder = new SentenceEncoder(model, 30);
        for (var i = 0; i < Texts.Length; i++)
        {
            var alone = Annotate(encoder, [Texts[i]])[0].Get(Vectors);
            Equal(alone, together[i].Get(Vectors));
            Equal(alone, small[i].Get(Vectors));
        }
    }

    [Fact]
    public void Every_document_gets_one_reading_per_sentence_with_one_row_per_word()
    {
        using var model = TinyModel.Create(isQuantized: true);
        foreach (var document in Annotate(new SentenceEncoder(model, 16), Texts))
        {
            var lengths = document.Get(TextLayers.Sentences).Select(sentence => sentence.Tokens.Length * TinyModel.WordWidth);
            Assert.Equal(lengths, document.Get(Vectors).Select(vectors => vectors.Length));
        }
    }

    [Fact]
    public void A_sentence_of_too_many_pieces_is_cut_between_words()
    {
        using var model = TinyModel.Create(isQuantized: false);
        // 600 words of one piece: 510 in the first window, 90 in the second.
        var found = Annotate(new SentenceEncoder(model), [string.Join(' ', Enumerable.Repeat("visa", 600))])[0].Get(Vectors)[0];
        var second = ScalarEncoder.Run(model, [6, .. Enumerable.Repeat(9, 90), 7]);
        for (var d = 0; d < TinyModel.Width; d++)
        {
            Assert.Equal(second[1][d], found[(510 * TinyModel.WordWidth) + d], 1e-4);
            Assert.Equal(second[90][d], found[(599 * TinyModel.WordWidth) + d], 1e-4);
        }
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var encoder = new SentenceEncoder(model, 64);
        var expected = Annotate(encoder, Texts);
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            var found = Annotate(encoder, Texts);
            for (var i = 0; i < Texts.Length; i++)
                Equal(expected[i].Get(Vectors), found[i].Get(Vectors));
        });
    }

    [Fact]
    public void Writes_nothing_when_cancelled()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var document = Sentences.Document("the visa");
        var stage = new EncoderStage(new SentenceEncoder(model), HeadBinding.Of(new Copy(), Vectors));
        Assert.Throws<OperationCanceledException>(() => stage.Annotate([document], new CancellationToken(canceled: true)));
        Assert.False(document.Has(Vectors));
    }

    private static Document[] Annotate(SentenceEncoder encoder, IEnumerable<string> texts)
    {
        Document[] documents = [.. texts.Select(Sentences.Document)];
        new EncoderStage(encoder, HeadBinding.Of(new Copy(), Vectors)).Annotate(documents, CancellationToken.None);
        return documents;
    }

    private static void Equal(ImmutableArray<float[]> expected, ImmutableArray<float[]> found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var sentence = 0; sentence < expected.Length; sentence++)
            Assert.True(expected[sentence].AsSpan().SequenceEqual(found[sentence]), $"sentence {sentence} differs");
    }

    private sealed class Copy : IWordHead<float[]>
    {
        public string Name => "copy";

        public void Read(WordBatch batch, Span<float[]> results)
        {
            for (var sentence = 0; sentence < batch.SentenceCount; sentence++)
                results[sentence] = batch.Vectors[(batch.SentenceStarts[sentence] * batch.Width)..(batch.SentenceStarts[sentence + 1] * batch.Width)].ToArray();
        }
    }
}
