using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>What a language's words look like: the lists that the text stage works by. Immutable, thread-safe.</summary>
/// <remarks>Made by <see cref="Parse"/> from readable files; the engine itself has none. For English see <c>data/lexicons/english-tokens</c>.</remarks>
public sealed partial class TextRules
{
    /// <summary>Longest entry of any list, in UTF-16 code units; longer words are looked up nowhere.</summary>
    internal const int MaxEntryLength = 32;

    private readonly WordIndex abbreviations;
    private readonly AbbreviationKind[] abbreviationKinds;
    private readonly WordIndex contractions;
    private readonly ContractionEntry[] contractionEntries;
    private readonly WordIndex prefixes;
    private readonly WordIndex suffixes;
    private readonly WordIndex words;
    private readonly WordIndex emoticons;
    private readonly WordIndex units;
    private readonly WordIndex currencies;
    private readonly WordIndex domains;
    private readonly WordIndex starters;
    private readonly WordIndex speech;
    private readonly WordIndex greetings;
    private readonly WordIndex closings;

    /// <summary>Code units of the longest emoticon.</summary>
    internal int LongestEmoticon { get; }

    /// <summary>Whether the word, its full stop included, is an abbreviation.</summary>
    internal bool IsAbbreviation(ReadOnlySpan<char> word, out AbbreviationKind kind)
    {
        if (word.Length <= MaxEntryLength && TryGetAbbreviation(word, out kind))
            return true;
        kind = default;
        if (word.Length is > MaxEntryLength or < 3 || !AsciiUpper(word))
            return false;
        Span<char> title = stackalloc char[word.Length]; // "GEN." as "Gen."
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return TryGetAbbreviation(title, out kind);
    }

    /// <summary>Whether the abbreviation ends a sentence before any capital letter.</summary>
    internal bool EndsBeforeCapital(ReadOnlySpan<char> word) => IsAbbreviation(word, out var kind) && kind == AbbreviationKind.Closing;

    /// <summary>Where a written word divides into words, in any casing; empty when it is not in the list.</summary>
    /// <param name="word">The written word.</param>
    /// <param name="before">The words before one of which alone it divides; empty when it always does.</param>
    internal ImmutableArray<int> Contraction(ReadOnlySpan<char> word, out ImmutableArray<string> before)
    {
        before = [];
        if (word.Length > MaxEntryLength || contractions.Find(Fold(word, stackalloc char[word.Length])) is not (>= 0 and var number))
            return [];
        var entry = contractionEntries[number];
        before = entry.Before;
        return entry.Cuts;
    }

    /// <summary>Words that are endings of written words, in lower case with a straight apostrophe, the longest first.</summary>
    internal ImmutableArray<string> Clitics { get; }

    internal bool KeepsHyphenAfter(ReadOnlySpan<char> part) => Has(prefixes, part);

    internal bool KeepsHyphenBefore(ReadOnlySpan<char> part) => Has(suffixes, part);

    internal bool IsWord(ReadOnlySpan<char> word) => Has(words, word);

    internal bool IsUnit(ReadOnlySpan<char> word) => word.Length <= MaxEntryLength && units.Contains(word);

    internal bool IsCurrencyPrefix(ReadOnlySpan<char> word) => word.Length <= MaxEntryLength && currencies.Contains(word);

    internal bool IsDomain(ReadOnlySpan<char> ending) => Has(domains, ending);

    internal bool IsStarter(ReadOnlySpan<char> word) => word.Length <= MaxEntryLength && starters.Contains(word);

    internal bool IsSpeechVerb(ReadOnlySpan<char> word) => word.Length <= MaxEntryLength && speech.Contains(word);

    internal bool IsGreeting(ReadOnlySpan<char> word) => Has(greetings, word);

    internal bool IsClosing(ReadOnlySpan<char> word) => Has(closings, word);

    internal bool MayBeginEmoticon(char c) => c < emoticonStarts.Length && emoticonStarts[c];

    /// <summary>Length of the longest emoticon at the beginning of the text, or 0.</summary>
    internal int EmoticonLength(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestEmoticon, text.Length); length >= 2; length--)
        {
            if (emoticons.Contains(text[..length]))
                return length;
        }

        return 0;
    }

    private bool TryGetAbbreviation(ReadOnlySpan<char> word, out AbbreviationKind kind)
    {
        var number = abbreviations.Find(word);
        kind = number < 0 ? default : abbreviationKinds[number];
        return number >= 0;
    }

    private static bool Has(WordIndex set, ReadOnlySpan<char> word) =>
        word.Length <= MaxEntryLength && set.Contains(Fold(word, stackalloc char[word.Length]));

    /// <summary>Lower case, with straight apostrophes.</summary>
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        word.ToLowerInvariant(folded);
        for (var index = 0; index < folded.Length; index++)
        {
            if (Characters.IsApostrophe(folded[index]))
                folded[index] = '\'';
        }

        return folded;
    }

    private static bool AsciiUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word[..^1])
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }

        return true;
    }

    /// <summary>How a written word divides.</summary>
    private sealed record ContractionEntry(ImmutableArray<int> Cuts, ImmutableArray<string> Before);
}
