using System.Diagnostics;
using System.Globalization;
using Chancery.English.Text;
using Chancery.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.English.Tests.Text;

[Collection(TimeMeasured.Name)]
public class TextStageTests
{
    private static readonly string[] Pieces =
    [
        "a", "B", "Mr.", "U.S", ".", "...", "!", "\"", "'", "’", "n't", "'s", "-", "—", "/", ",", "9", "11", "$", "%", "(", ")", "[6]", " ", "  ", "\n", "\n\n", "\r\n", "http://",
        "@", "#", "&", "_", "😀", "\u0301", "\uD83D", "\uDE00", "\u200D", "\u00A0", "\0", "\uFEFF", "e-", "km", ":)", "*", "`", "中",
    ];

    [Fact]
    public void Spans_are_in_order_whole_and_cover_every_visible_character()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Same_text_gives_the_same_tokens()
    {
        const string Text = "“We won't,” he said. It cost $5.";
        Assert.Equal(English.Tokens(English.Read(Text)), English.Tokens(English.Read(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \t\r\n ")]
    [InlineData("\0\uFEFF\u200B")]
    public void A_text_without_words_has_no_sentences(string text) => Assert.Empty(English.Read(text).Get(TextLayers.Sentences));

    [Theory]
    [InlineData("x")]
    [InlineData("a ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("a'")]
    [InlineData("1/")]
    [InlineData("a@")]
    [InlineData("(a ")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    [InlineData("👩‍")]
    [InlineData("\uD83D")]
    [InlineData("http://a")]
    [InlineData("U.S. ")]
    [InlineData("[6] ")]
    [InlineData(". \" ")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        var sentences = English.Read(text).Get(TextLayers.Sentences);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString("c", CultureInfo.InvariantCulture));
        Assert.All(sentences, sentence => Assert.InRange(sentence.Tokens.Length, 1, 200));
        Assert.All(sentences.SelectMany(sentence => sentence.Tokens), token => Assert.InRange(token.Span.Length, 1, 1024));
    }

    private static bool Check(string text)
    {
        var end = 0;
        var visible = 0;
        foreach (var sentence in English.Read(text).Get(TextLayers.Sentences))
        {
            Assert.Equal(new TextSpan(sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End), sentence.Span);
            Assert.False(sentence.Tokens[0].JoinedToPrevious);
            Assert.InRange(sentence.Tokens.Length, 1, 200);
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.Length > 0);
                Assert.True(!token.JoinedToPrevious || token.Span.Start == end);
                end = token.Span.End;
                visible += token.Span.Length;
                Assert.False(SplitsPair(text, token.Span.Start) || SplitsPair(text, token.Span.End));
                Assert.DoesNotContain(text[token.Span.Start..token.Span.End], char.IsWhiteSpace);
            }
        }

        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c) && c is not ('\0' or '\uFEFF' or '\u200B')), visible);
        return true;
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
