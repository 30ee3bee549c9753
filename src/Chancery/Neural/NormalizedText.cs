using System.Globalization;
using System.Text;

namespace Chancery.Neural;

/// <summary>A text as BERT's uncased tokenizer sees it: no control characters, no combining marks, lower case; each character knows where it came from.</summary>
/// <remarks>Reused from text to text: it grows, and allocates no more once warm for ASCII text.</remarks>
internal sealed class NormalizedText
{
    private char[] characters = new char[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /// <summary>Characters held.</summary>
    public int Length { get; private set; }

    /// <summary>The normalised characters.</summary>
    public ReadOnlySpan<char> Characters => characters.AsSpan(0, Length);

    /// <summary>Where the original of a character begins.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Where the original of a character ends.</summary>
    public int EndOf(int index) => ends[index];

    /// <summary>Normalises a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Length = 0;
        for (var i = 0; i < text.Length;)
        {
            var character = text[i];
            if (char.IsAscii(character))
            {
                if (character is '\t' or '\n' or '\r')
                    Add(' ', i, i + 1);
                else if (!char.IsControl(character))
                    Add(char.ToLowerInvariant(character), i, i + 1);
                i++;
                continue;
            }

            var status = Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed);
            if (status == System.Buffers.OperationStatus.Done && rune.Value != 0xFFFD)
                AddRune(rune, i, i + consumed);
            i += consumed;
        }
    }

    private void AddRune(Rune rune, int start, int end)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            Add(' ', start, end);
            return;
        }

        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            return;

        // Latin-1 signs, dashes, quotation marks and currencies do not decompose: most of what is not ASCII in a report.
        if (rune.Value is < 0xC0 or (>= 0x2010 and < 0x2100) && category != UnicodeCategory.NonSpacingMark)
        {
            Add((char)rune.Value, start, end);
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark)
                continue;
            foreach (var lower in Rune.ToLowerInvariant(part).ToString())
                Add(lower, start, end);
        }
    }

    private void Add(char character, int start, int end)
    {
        if (Length == characters.Length)
        {
            Array.Resize(ref characters, 2 * Length);
            Array.Resize(ref starts, 2 * Length);
            Array.Resize(ref ends, 2 * Length);
        }

        (characters[Length], starts[Length], ends[Length]) = (character, start, end);
        Length++;
    }
}
