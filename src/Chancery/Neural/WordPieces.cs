namespace Chancery.Neural;

/// <summary>The pieces of a sentence's words, each word on its own: one unknown piece for a word without any, at most 16 for a long one.</summary>
public static class WordPieces
{
    /// <summary>Most pieces of one word: of a longer one the first and the last eight are kept.</summary>
    public const int LongestWord = 16;

    private const int Room = 512;

    /// <summary>Encodes a word by this rule.</summary>
    /// <param name="wordPiece">The tokenizer.</param>
    /// <param name="word">The word as written.</param>
    /// <param name="pieces">Room for at least <see cref="LongestWord"/> ids.</param>
    /// <returns>Pieces written, from 1 to <see cref="LongestWord"/>.</returns>
    public static int Encode(WordPiece wordPiece, ReadOnlySpan<char> word, Span<int> pieces)
    {
        ArgumentNullException.ThrowIfNull(wordPiece);
        Span<int> all = stackalloc int[Room];
        var count = Math.Min(Room, wordPiece.Encode(word.Length > Room ? word[..Room] : word, all));
        if (count == 0)
        {
            pieces[0] = wordPiece.Vocabulary.Unknown;
            return 1;
        }

        if (count <= LongestWord)
        {
            all[..count].CopyTo(pieces);
            return count;
        }

        all[..(LongestWord / 2)].CopyTo(pieces);
        all[(count - (LongestWord / 2))..count].CopyTo(pieces[(LongestWord / 2)..]);
        return LongestWord;
    }
}
