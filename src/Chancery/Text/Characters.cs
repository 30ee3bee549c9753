using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>Classes of characters that words are made of. All take UTF-16 and never split a surrogate pair.</summary>
internal static class Characters
{
    /// <summary>White space, controls and marks without width, none of which belongs to a word.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' || (c >= '\x7F' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u2060' or '\uFEFF'));

    /// <summary>An apostrophe or a character typed in its place.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC' or '\uFF07';

    /// <summary>A hyphen inside words; dashes are not among them.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\u203C' or '\u2047' or '\u2048' or '\u2049';

    public static bool IsOpener(char c) => c is '(' or '[' or '{' or '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A' or '\u2039';

    public static bool IsCloser(char c) =>
        c is ')' or ']' or '}' or '"' or '\u201D' or '\u2019' or '\'' or '\u00BB' or '\u203A' or '\uFF02';

    public static bool IsCurrency(char c) => c is '$' or '\u20AC' or '\u00A3' or '\u00A5' || (c >= '\u00A2' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>Length of the letter, digit, mark or underscore at a place; 0 when something else stands there.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        if (!char.IsSurrogate(c))
            return IsWord(char.GetUnicodeCategory(c)) || c is '\u00AD' or '\u200C' or '\u200D' or '\u00BC' or '\u00BD' or '\u00BE' ? 1 : 0;
        return Rune.DecodeFromUtf16(text[index..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && IsWord(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>Length of the symbol at a place, with the marks, modifiers and joined symbols that belong to it.</summary>
    public static int SymbolLength(ReadOnlySpan<char> text, int index)
    {
        var length = RuneLength(text, index);
        if (text[index] < 128)
            return length;
        var flag = IsRegional(text, index);
        for (var at = index + length; at < text.Length; at = index + length)
        {
            if (text[at] == '\u200D' && at + 1 < text.Length && !IsSpace(text[at + 1]))
                length += 1 + RuneLength(text, at + 1);
            else if (text[at] is >= '\uFE00' and <= '\uFE0F' or '\u20E3' || IsModifier(text, at) || (flag && IsRegional(text, at)))
                (length, flag) = (length + RuneLength(text, at), false);
            else
                break;
        }

        return length;
    }

    /// <summary>1, or 2 for a surrogate pair.</summary>
    public static int RuneLength(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;

    public static bool IsUpper(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);
    }

    public static bool IsLower(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c < 128 ? char.IsAsciiLetterLower(c) : char.IsLower(c);
    }

    /// <summary>Whether the word holds no small letter, and at least two capitals.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        for (var index = 0; index < word.Length; index++)
        {
            if (IsLower(word, index))
                return false;
            capitals += IsUpper(word, index) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static bool IsWord(UnicodeCategory category) =>
        category <= UnicodeCategory.EnclosingMark || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    private static bool IsRegional(ReadOnlySpan<char> text, int index) =>
        text[index] == '\uD83C' && index + 1 < text.Length && text[index + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static bool IsModifier(ReadOnlySpan<char> text, int index) =>
        text[index] == '\uD83C' && index + 1 < text.Length && text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
}
