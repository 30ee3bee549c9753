using Chancery.Neural;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>A sentence's pieces with markers round two parties, as the relation head reads it and the trainer teaches it.</summary>
/// <param name="Pieces">Ids with <c>[CLS]</c> and <c>[SEP]</c>.</param>
/// <param name="Source">Row of the marker before the source.</param>
/// <param name="Target">Row of the marker before the target.</param>
internal readonly record struct MarkedPieces(int[] Pieces, int Source, int Target)
{
    // Pieces that the pretrained vocabulary leaves unused: [unused0] to [unused3].
    private const int SourceOpen = 1;
    private const int SourceClose = 2;
    private const int TargetOpen = 3;
    private const int TargetClose = 4;

    /// <summary>Room kept behind the words: two closing and two opening markers before a word that no longer fits, two closing ones, <c>[SEP]</c>.</summary>
    private const int Reserve = 7;

    /// <summary>Marks the parties; words beyond the longest sequence are left out.</summary>
    /// <param name="wordPiece">The tokenizer.</param>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="source">Who acts.</param>
    /// <param name="target">To whom.</param>
    /// <param name="longest">Most pieces of a sequence.</param>
    /// <returns>Null when one of the two has no word among those kept.</returns>
    public static MarkedPieces? Of(WordPiece wordPiece, string text, IEnumerable<Token> words, TextSpan source, TextSpan target, int longest)
    {
        var pieces = new List<int> { wordPiece.Vocabulary.Start };
        var (sourceRow, targetRow) = (-1, -1);
        var (sourceOpen, targetOpen) = (false, false);
        Span<int> buffer = stackalloc int[WordPieces.LongestWord];
        foreach (var word in words)
        {
            var (inSource, inTarget) = (word.Span.Overlaps(source), word.Span.Overlaps(target));
            if (sourceOpen && !inSource)
                (sourceOpen, _) = (false, Add(SourceClose));
            if (targetOpen && !inTarget)
                (targetOpen, _) = (false, Add(TargetClose));
            if (inSource && sourceRow < 0)
                (sourceOpen, sourceRow) = (true, Add(SourceOpen));
            if (inTarget && targetRow < 0)
                (targetOpen, targetRow) = (true, Add(TargetOpen));
            var count = WordPieces.Encode(wordPiece, text.AsSpan(word.Span.Start, word.Span.Length), buffer);
            if (pieces.Count + count > longest - Reserve)
                break;
            for (var k = 0; k < count; k++)
                pieces.Add(buffer[k]);
        }

        if (sourceOpen)
            Add(SourceClose);
        if (targetOpen)
            Add(TargetClose);
        pieces.Add(wordPiece.Vocabulary.End);
        return sourceRow < 0 || targetRow < 0 ? null : new MarkedPieces([.. pieces], sourceRow, targetRow);

        int Add(int piece)
        {
            pieces.Add(piece);
            return pieces.Count - 1;
        }
    }
}
