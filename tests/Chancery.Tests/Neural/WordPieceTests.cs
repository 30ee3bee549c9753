using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Neural;
using Chancery.Testing;

namespace Chancery.Tests.Neural;

public class WordPieceTests
{
    private static readonly Vocabulary Small = new(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "vis", "##a", "revoke", "##d", ".", "bogota", "'", "s", "the", "中"]);

    [Theory]
    [InlineData("The visa", new[] { 2, 12, 4, 5, 3 })]
    [InlineData("REVOKED.", new[] { 2, 6, 7, 8, 3 })]
    [InlineData("Bogotá's", new[] { 2, 9, 10, 11, 3 })]
    [InlineData("the中the", new[] { 2, 12, 13, 12, 3 })]
    [InlineData("xyz", new[] { 2, 1, 3 })]
    [InlineData("", new[] { 2, 3 })]
    [InlineData("the\u2028visa\u00A0.", new[] { 2, 12, 4, 5, 8, 3 })]
    [InlineData("the\u200B\u0000.", new[] { 2, 12, 8, 3 })]
    [InlineData("the\uD800\uFFFD", new[] { 2, 12, 3 })]
    [InlineData("th\u20DDe", new[] { 2, 1, 3 })]
    [InlineData("visa\u20D7", new[] { 2, 4, 5, 3 })]
    public void Splits_into_longest_pieces(string text, int[] expected) => Assert.Equal(expected, new WordPiece(Small).Tokenize(text).Ids);

    [Fact]
    public void Spans_point_into_the_original_text()
    {
        var (_, spans) = new WordPiece(Small).Tokenize("the Bogota\u0301's");
        Assert.Equal(new[] { (0, 3), (4, 10), (11, 12), (12, 13) }, spans.Skip(1).SkipLast(1).Select(span => (span.Start, span.End)));
    }

    [Fact]
    public void A_word_of_over_a_hundred_characters_is_unknown() => Assert.Equal([2, 1, 3], new WordPiece(Small).Tokenize(new string('s', 101)).Ids);

    [SharedFact("models/minilm-l6/tokenization.jsonl.gz")]
    public void All_reference_texts_have_the_reference_pieces()
    {
        var wordPiece = new WordPiece(new Vocabulary([.. File.ReadLines(SharedFiles.Find("models/minilm-l6/vocab.txt"))]));
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedFiles.Find("models/minilm-l6/tokenization.jsonl.gz")), CompressionMode.Decompress));
        var (texts, faults) = (0, new List<string>());
        while (reader.ReadLine() is { } line)
        {
            texts++;
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var (ids, spans) = wordPiece.Tokenize(text);
            var wantedIds = json.RootElement.GetProperty("ids").EnumerateArray().Select(value => value.GetInt32());
            var wantedSpans = json.RootElement.GetProperty("spans").EnumerateArray().Select(value => (value[0].GetInt32(), value[1].GetInt32()));
            if (!ids.SequenceEqual(wantedIds) || !spans.Select(span => (span.Start, span.End)).SequenceEqual(wantedSpans))
                faults.Add(text);
        }

        Assert.Equal(2638, texts);
        Assert.True(faults.Count == 0, $"{faults.Count} texts differ, as: {string.Join(" | ", faults.Take(5))}");
    }
}
