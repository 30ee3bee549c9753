using Chancery.Events;
using Chancery.Neural;
using Chancery.Tests.Neural;
using Chancery.Text;

namespace Chancery.Tests.Events;

public class RelationHeadTests
{
    private const string Text = "Washington revoked the visa by bogota .";
    private static readonly TextSpan Washington = new(0, 10);
    private static readonly TextSpan Bogota = new(31, 37);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_the_sentence_with_markers_round_the_two(bool sourceIsFirst)
    {
        using var model = TinyModel.Create(isQuantized: false);
        var (source, target) = sourceIsFirst ? (Washington, Bogota) : (Bogota, Washington);
        var found = new RelationHead(model, new Encoder(model)).Score(Text, Words(Text), source, target);
        int[] pieces = sourceIsFirst
            ? [6, 1, 14, 15, 16, 2, 11, 12, 8, 9, 13, 3, 23, 4, 17, 7]
            : [6, 3, 14, 15, 16, 4, 11, 12, 8, 9, 13, 1, 23, 2, 17, 7];
        var encoded = ScalarEncoder.Run(model, pieces);
        double[] rows = [.. encoded[0], .. encoded[sourceIsFirst ? 1 : 11], .. encoded[sourceIsFirst ? 11 : 1]];
        double[] hidden = [.. ScalarEncoder.Linear(model, "relations.hidden", rows).Select(ScalarEncoder.Gelu)];
        var expected = ScalarEncoder.Softmax(ScalarEncoder.Linear(model, "relations.root", hidden));
        Assert.Equal(15, found.Length);
        for (var root = 0; root < 15; root++)
            Assert.Equal(expected[root], found[root], 1e-4);
    }

    [Fact]
    public void The_same_question_gets_the_same_answer_from_used_memory()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var head = new RelationHead(model, new Encoder(model));
        var first = head.Score(Text, Words(Text), Washington, Bogota);
        head.Score(string.Join(' ', Enumerable.Repeat(Text, 20)), Words(string.Join(' ', Enumerable.Repeat(Text, 20))), Bogota, Washington);
        // Bit by bit; xunit would compare the arrays behind the two values by reference.
        Assert.Equal(first.ToArray(), head.Score(Text, Words(Text), Washington, Bogota).ToArray());
    }

    [Fact]
    public void Without_a_word_of_both_there_is_no_answer()
    {
        using var model = TinyModel.Create(isQuantized: true);
        Assert.Empty(new RelationHead(model, new Encoder(model)).Score(Text, Words(Text), Washington, new TextSpan(100, 110)));
    }

    [Fact]
    public void A_sentence_too_long_for_the_encoder_is_cut_wherever_the_two_stand()
    {
        using var model = TinyModel.Create(isQuantized: true);
        var head = new RelationHead(model, new Encoder(model));
        var text = string.Join(' ', Enumerable.Repeat("a", 600));
        var words = Words(text);
        for (var word = 506; word < 509; word++)
            Assert.Contains(head.Score(text, words, words[word].Span, words[word].Span).Length, (int[])[0, 15]);
        Assert.Equal(15, head.Score(text, words, words[0].Span, words[500].Span).Length);
    }

    private static Token[] Words(string text) => [.. Sentences.Document(text).Get(TextLayers.Sentences).SelectMany(sentence => sentence.Tokens)];
}
