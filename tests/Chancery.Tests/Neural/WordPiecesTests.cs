using Chancery.Neural;

namespace Chancery.Tests.Neural;

public class WordPiecesTests
{
    private static readonly Vocabulary Vocabulary = new(["[UNK]", "[CLS]", "[SEP]", "a", "##a", "b", "##b", "c", "##c", "!", "?"]);
    private static readonly WordPiece WordPiece = new(Vocabulary);

    [Theory]
    [InlineData("A", "a")]
    [InlineData("ab!c", "a ##b ! c")]
    [InlineData("", "[UNK]")]
    [InlineData("\u200B", "[UNK]")]
    [InlineData("xyz", "[UNK]")]
    [InlineData("aaaaaaaabbbbbbbb", "a ##a ##a ##a ##a ##a ##a ##a ##b ##b ##b ##b ##b ##b ##b ##b")]
    [InlineData("aaaaaaaacccbbbbbbbb", "a ##a ##a ##a ##a ##a ##a ##a ##b ##b ##b ##b ##b ##b ##b ##b")]
    [InlineData("!!!!!!!!abcabcabc????????", "! ! ! ! ! ! ! ! ? ? ? ? ? ? ? ?")]
    public void Keeps_first_and_last_eight_pieces(string word, string pieces)
    {
        Span<int> found = stackalloc int[WordPieces.LongestWord];
        var count = WordPieces.Encode(WordPiece, word, found);
        Assert.Equal(pieces, string.Join(' ', found[..count].ToArray().Select(id => Vocabulary.Pieces[id])));
    }

    [Fact]
    public void A_word_without_end_has_few_pieces_too()
    {
        Span<int> found = stackalloc int[WordPieces.LongestWord];
        Assert.Equal(WordPieces.LongestWord, WordPieces.Encode(WordPiece, new string('!', 100_000), found));
        Assert.Equal(1, WordPieces.Encode(WordPiece, new string('a', 100_000), found));
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        Span<int> found = stackalloc int[WordPieces.LongestWord];
        foreach (var word in new[] { "abc", "a!b", "“", "ABC" })
            WordPieces.Encode(WordPiece, word, found);
        var before = GC.GetAllocatedBytesForCurrentThread();
        WordPieces.Encode(WordPiece, "abc", found);
        WordPieces.Encode(WordPiece, "a!b", found);
        WordPieces.Encode(WordPiece, "“", found);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
