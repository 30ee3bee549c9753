using System.Globalization;
using System.Text;

namespace Chancery.Knowledge;

/// <summary>The form in which names of places are compared: small letters without marks, apostrophes and dots; single spaces for hyphens, commas and white space. "Sana'a", "SANA’A" and "Sanaa" are one.</summary>
public static class PlaceName
{
    /// <summary>UTF-16 code units of the longest name that is compared; longer ones are no names.</summary>
    public const int LongestLength = 96;

    // Letters that decomposition leaves whole, with what the press writes for them; scripts of two letters come out as two.
    private const string Whole = "øołlđdıiðdəaħh";

    /// <summary>Writes the form of a name.</summary>
    /// <param name="surface">As written.</param>
    /// <param name="buffer">At least <see cref="LongestLength"/> long.</param>
    /// <returns>The part of the buffer that was written; empty for what is no name.</returns>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> surface, Span<char> buffer)
    {
        if (surface.Length > LongestLength)
            return [];
        if (surface.ContainsAnyExceptInRange('\0', '\x7F'))
            surface = surface.ToString().Normalize(NormalizationForm.FormD);
        var length = 0;
        foreach (var character in surface)
        {
            if (length + 2 > LongestLength)
                return [];
            var letter = char.ToLowerInvariant(character);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                buffer[length++] = letter;
            }
            else if (char.IsWhiteSpace(letter) || letter is '-' or '–' or ',' or '/')
            {
                if (length > 0 && buffer[length - 1] != ' ')
                    buffer[length++] = ' ';
            }
            else if (letter is 'ß' or 'æ' or 'œ' or 'þ')
            {
                (buffer[length], buffer[length + 1]) = letter switch { 'ß' => ('s', 's'), 'æ' => ('a', 'e'), 'œ' => ('o', 'e'), _ => ('t', 'h') };
                length += 2;
            }
            else if (Whole.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
            {
                buffer[length++] = Whole[at + 1];
            }
            else if (char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter)
            {
                buffer[length++] = letter;
            }
        }

        return length > 0 && buffer[length - 1] == ' ' ? buffer[..(length - 1)] : buffer[..length];
    }

    /// <summary>The form of a name as a text of its own.</summary>
    public static string Of(string surface) => Write(surface, stackalloc char[LongestLength]).ToString();
}
