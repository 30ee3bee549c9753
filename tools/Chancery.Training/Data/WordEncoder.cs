using Chancery.Neural;

namespace Chancery.Training.Data;

/// <summary>Turns words into pieces and casing classes as the engine does.</summary>
internal sealed class WordEncoder(WordPiece wordPiece)
{
    /// <summary>Longest sequence to learn from, with the special pieces.</summary>
    public const int LongestSequence = 256;

    public WordPiece WordPiece => wordPiece;

    /// <summary>Pieces, rows and casing of words; null for a sentence that is too long to learn from.</summary>
    public (int[] Pieces, int[] First, int[] Last, int[] Casing)? Encode(IReadOnlyList<string> words)
    {
        var pieces = new List<int> { wordPiece.Vocabulary.Start };
        var (first, last, casing) = (new int[words.Count], new int[words.Count], new int[words.Count]);
        Span<int> buffer = stackalloc int[WordPieces.LongestWord];
        for (var i = 0; i < words.Count; i++)
        {
            var count = WordPieces.Encode(wordPiece, words[i], buffer);
            (first[i], last[i], casing[i]) = (pieces.Count, pieces.Count + count - 1, (int)CasingClassifier.Classify(words[i]));
            for (var k = 0; k < count; k++)
                pieces.Add(buffer[k]);
        }

        pieces.Add(wordPiece.Vocabulary.End);
        return pieces.Count > LongestSequence || words.Count == 0 ? null : ([.. pieces], first, last, casing);
    }
}
