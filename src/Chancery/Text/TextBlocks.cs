using System.Buffers;

namespace Chancery.Text;

/// <summary>A line of text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last, the line end left out.</param>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Divides a text into blocks: lines between empty lines.</summary>
internal static class TextBlocks
{
    /// <summary>From this width on a line was not wrapped by hand or by a mail program: its end means something.</summary>
    private const int WidestWrap = 200;

    /// <summary>Below this width every line end means something: a list, a signature, a poem.</summary>
    private const int NarrowestWrap = 45;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f");

    /// <summary>Reads the next block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to go on; moved behind the block.</param>
    /// <param name="lines">Receives the lines of the block, which all hold something to see.</param>
    /// <returns>False at the end of the text.</returns>
    public static bool Next(string text, ref int at, List<TextLine> lines)
    {
        lines.Clear();
        while (at < text.Length)
        {
            var line = Line(text, ref at, out var endsBlock);
            if (line.Length > 0)
                lines.Add(line);
            if (lines.Count > 0 && (line.Length == 0 || endsBlock))
                return true;
        }

        return lines.Count > 0;
    }

    /// <summary>The width at which the lines of a block were wrapped, in code units; 0 when they were not.</summary>
    public static int WrapWidth(List<TextLine> lines)
    {
        var width = 0;
        foreach (var line in lines)
            width = Math.Max(width, line.Length);
        return width is < NarrowestWrap or > WidestWrap ? 0 : width;
    }

    /// <summary>Whether a line end was meant: the line would have held the next word, or the next line is a list item, or either is in capitals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line before the line end.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="width">See <see cref="WrapWidth"/>.</param>
    public static bool IsBreak(string text, TextLine line, TextLine next, int width)
    {
        if (width == 0 || IsItem(text, next))
            return true;
        var word = next.Start;
        while (word < next.End && !Characters.IsSpace(text[word]))
            word++;
        if (line.Length + 1 + word - next.Start <= width)
            return true;
        return IsHeading(text, line) != IsHeading(text, next);
    }

    private static bool IsItem(string text, TextLine line)
    {
        var at = line.Start;
        var c = text[at];
        if (c is '-' or '*' or '\u2022' or '\u2013' or '\u00B7' or '\u25CF' or '>')
            return at + 1 == line.End || Characters.IsSpace(text[at + 1]);
        while (at < line.End && at < line.Start + 3 && char.IsAsciiDigit(text[at]))
            at++;
        return at > line.Start && at + 1 < line.End && text[at] is '.' or ')' && Characters.IsSpace(text[at + 1]);
    }

    private static bool IsHeading(string text, TextLine line) => Characters.IsCapitals(text.AsSpan(line.Start, line.Length));

    /// <summary>A line without the space around it.</summary>
    private static TextLine Line(string text, ref int at, out bool endsBlock)
    {
        var length = text.AsSpan(at).IndexOfAny(LineEnds);
        var (start, end) = (at, length < 0 ? text.Length : at + length);
        endsBlock = end < text.Length && text[end] is '\u2029' or '\f';
        at = end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        while (start < end && Characters.IsSpace(text[start]))
            start++;
        while (end > start && Characters.IsSpace(text[end - 1]))
            end--;
        return new TextLine(start, end);
    }
}
