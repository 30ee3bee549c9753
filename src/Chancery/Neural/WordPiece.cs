using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Neural;

/// <summary>BERT's uncased WordPiece tokenization (Devlin et al., NAACL 2019; Wu et al., arXiv 1609.08144) with UTF-16 offsets.</summary>
/// <remarks>Thread-safe: scratch memory belongs to the thread's call.</remarks>
public sealed class WordPiece(Vocabulary vocabulary)
{
    private const int LongestWord = 100;

    [ThreadStatic]
    private static NormalizedText? scratch;

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Pieces of a whole text between <c>[CLS]</c> and <c>[SEP]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Ids, and for each where it stands; the two special pieces have the span [0, 0).</returns>
    public (IReadOnlyList<int> Ids, IReadOnlyList<TextSpan> Spans) Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new List<int> { Vocabulary.Start };
        var spans = new List<TextSpan> { default };
        var normalized = scratch ??= new NormalizedText();
        normalized.Read(text);
        Split(normalized, new Collector(ids, spans));
        ids.Add(Vocabulary.End);
        spans.Add(default);
        return (ids, spans);
    }

    /// <summary>Pieces of one word, without special ones.</summary>
    /// <param name="word">A word of the text; one with white space or punctuation inside gives the pieces of its parts.</param>
    /// <param name="pieces">Receives the ids; what finds no room is left out.</param>
    /// <returns>How many pieces the word has, also when there was room for fewer.</returns>
    public int Encode(ReadOnlySpan<char> word, Span<int> pieces)
    {
        var normalized = scratch ??= new NormalizedText();
        normalized.Read(word);
        var count = 0;
        var characters = normalized.Characters;
        for (var first = 0; first < characters.Length;)
        {
            var last = PartEnd(characters, first);
            if (last > first)
                count = Match(characters[first..last], pieces, count);
            first = Math.Max(last, first + 1);
        }

        return count;
    }

    private void Split(NormalizedText normalized, Collector collector)
    {
        var characters = normalized.Characters;
        Span<int> ids = stackalloc int[LongestWord];
        Span<int> ends = stackalloc int[LongestWord];
        for (var first = 0; first < characters.Length;)
        {
            var last = PartEnd(characters, first);
            if (last > first)
            {
                var count = Match(characters[first..last], ids, ends);
                if (count < 0)
                    collector.Add(Vocabulary.Unknown, normalized.StartOf(first), normalized.EndOf(last - 1));
                for (int i = 0, start = first; i < count; start = first + ends[i], i++)
                    collector.Add(ids[i], normalized.StartOf(start), normalized.EndOf(first + ends[i] - 1));
            }

            first = Math.Max(last, first + 1);
        }
    }

    /// <summary>The end of the part that begins here: a run of letters, one punctuation mark, one CJK character; the same place for a space.</summary>
    private static int PartEnd(ReadOnlySpan<char> characters, int first)
    {
        if (characters[first] == ' ')
            return first;
        var length = StandsAlone(characters[first..], out var size) ? size : 0;
        if (length > 0)
            return first + length;
        var end = first;
        while (end < characters.Length && characters[end] != ' ' && !StandsAlone(characters[end..], out size))
            end += size;
        return end;
    }

    private static bool StandsAlone(ReadOnlySpan<char> characters, out int size)
    {
        size = 1;
        var character = characters[0];
        if (char.IsAscii(character))
            return character is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
        if (Rune.DecodeFromUtf16(characters, out var rune, out size) != System.Buffers.OperationStatus.Done)
            return false;
        return IsIdeograph(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
    }

    private static bool IsIdeograph(int value) =>
        value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
            or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    /// <summary>Adds the pieces of a part after those there are; one unknown piece when it can't be made of pieces.</summary>
    private int Match(ReadOnlySpan<char> part, Span<int> pieces, int count)
    {
        Span<int> ids = stackalloc int[LongestWord];
        Span<int> ends = stackalloc int[LongestWord];
        var found = Match(part, ids, ends);
        if (found < 0)
        {
            if (count < pieces.Length)
                pieces[count] = Vocabulary.Unknown;
            return count + 1;
        }

        for (var i = 0; i < found; i++, count++)
        {
            if (count < pieces.Length)
                pieces[count] = ids[i];
        }

        return count;
    }

    /// <summary>Greedy longest match from the left; -1 when some rest is no piece, or the part is too long.</summary>
    private int Match(ReadOnlySpan<char> part, Span<int> ids, Span<int> ends)
    {
        if (CodePoints(part) > LongestWord)
            return -1;
        Span<char> continued = stackalloc char[2 + (2 * LongestWord)];
        "##".CopyTo(continued);
        part.CopyTo(continued[2..]);
        var count = 0;
        for (var start = 0; start < part.Length;)
        {
            var id = -1;
            var end = Math.Min(part.Length, start + Vocabulary.LongestPiece);
            for (; end > start; end--)
            {
                if (start == 0)
                {
                    id = Vocabulary.Find(part[..end]);
                }
                else
                {
                    (continued[start], continued[start + 1]) = ('#', '#');
                    id = Vocabulary.Find(continued[start..(end + 2)]);
                }

                if (id >= 0)
                    break;
            }

            if (id < 0)
                return -1;
            (ids[count], ends[count]) = (id, end);
            count++;
            start = end;
        }

        return count;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (!char.IsLowSurrogate(character))
                count++;
        }

        return count;
    }

    private readonly record struct Collector(List<int> Ids, List<TextSpan> Spans)
    {
        public void Add(int id, int start, int end)
        {
            Ids.Add(id);
            Spans.Add(new TextSpan(start, end));
        }
    }
}
