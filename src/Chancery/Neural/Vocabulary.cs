using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Neural;

/// <summary>The pieces of a WordPiece vocabulary; the line number is the id. Thread-safe.</summary>
public sealed class Vocabulary
{
    private readonly WordIndex ids;

    /// <summary>Indexes the pieces.</summary>
    /// <param name="pieces">In order of their ids; a piece that continues a word begins with <c>##</c>.</param>
    /// <exception cref="ArgumentException">A special piece is missing, or a piece stands twice.</exception>
    public Vocabulary(ImmutableArray<string> pieces)
    {
        Pieces = pieces;
        ids = new WordIndex(pieces);
        Unknown = Special("[UNK]");
        Start = Special("[CLS]");
        End = Special("[SEP]");
        foreach (var piece in pieces)
            LongestPiece = Math.Max(LongestPiece, piece.Length);

        int Special(string piece) => ids.Find(piece) is >= 0 and var id
            ? id
            : throw new ArgumentException($"The vocabulary lacks {piece}.", nameof(pieces));
    }

    /// <summary>All pieces in order of their ids.</summary>
    public ImmutableArray<string> Pieces { get; }

    /// <summary>Id of <c>[UNK]</c>.</summary>
    public int Unknown { get; }

    /// <summary>Id of <c>[CLS]</c>.</summary>
    public int Start { get; }

    /// <summary>Id of <c>[SEP]</c>.</summary>
    public int End { get; }

    /// <summary>UTF-16 code units of the longest piece.</summary>
    public int LongestPiece { get; }

    /// <summary>The id of a piece, or -1.</summary>
    public int Find(ReadOnlySpan<char> piece) => ids.Find(piece);
}
