using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Neural;

/// <summary>The pieces of a WordPiece vocabulary; the line number is the id. Thread-safe.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids;

    /// <summary>Indexes the pieces.</summary>
    /// <param name="pieces">In order of their ids; a piece that continues a word begins with <c>##</c>.</param>
    /// <exception cref="ArgumentException">A special piece is missing, or a piece stands twice.</exception>
    public Vocabulary(ImmutableArray<string> pieces)
    {
        Pieces = pieces;
        var index = new Dictionary<string, int>(pieces.Length, StringComparer.Ordinal);
        for (var id = 0; id < pieces.Length; id++)
        {
            if (!index.TryAdd(pieces[id], id))
                throw new ArgumentException($"The piece \"{pieces[id]}\" stands twice in the vocabulary, as {index[pieces[id]]} and {id}.", nameof(pieces));
        }

        ids = index.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Unknown = Special("[UNK]");
        Start = Special("[CLS]");
        End = Special("[SEP]");
        LongestPiece = pieces.Max(piece => piece.Length);

        int Special(string piece) => index.TryGetValue(piece, out var id)
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
    public int Find(ReadOnlySpan<char> piece) => ids.TryGetValue(piece, out var id) ? id : -1;
}
