using System.Collections.Immutable;

namespace Chancery.Formats.Conllu;

/// <summary>A sentence of a CoNLL-U file. Empty nodes (<c>8.1</c>) are left out.</summary>
/// <param name="FirstLine">The line of the file it begins on, from 1.</param>
/// <param name="Comments">Comment lines without the leading <c>#</c> and the space after it, in order.</param>
/// <param name="Words">The words, in order; at least one.</param>
/// <param name="Ranges">Written words that stand for several words, in order; they do not overlap.</param>
public sealed record ConlluSentence(
    int FirstLine,
    ImmutableArray<string> Comments,
    ImmutableArray<ConlluWord> Words,
    ImmutableArray<ConlluRange> Ranges)
{
    /// <summary>The value of <c># sent_id = ...</c>, or null.</summary>
    public string? SentenceId => Comment("sent_id");

    /// <summary>The value of <c># text = ...</c>, or null.</summary>
    public string? Text => Comment("text");

    /// <summary>Whether a document begins here (<c># newdoc</c>).</summary>
    public bool IsNewDocument => HasMark("newdoc");

    /// <summary>The value of <c># newdoc id = ...</c>, or null.</summary>
    public string? DocumentId => Comment("newdoc id");

    /// <summary>Whether a paragraph begins here (<c># newpar</c>, or a new document).</summary>
    public bool IsNewParagraph => HasMark("newpar") || IsNewDocument;

    /// <summary>The value of the comment <c># key = value</c>.</summary>
    /// <param name="key">The text before the equals sign, as <c>sent_id</c>.</param>
    /// <returns>The value without surrounding space; null when there is no such comment.</returns>
    public string? Comment(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var comment in Comments)
        {
            if (!comment.StartsWith(key, StringComparison.Ordinal))
                continue;
            var rest = comment.AsSpan(key.Length).TrimStart();
            if (rest.StartsWith('='))
                return rest[1..].Trim().ToString();
        }

        return null;
    }

    /// <summary>Whether white space follows the word; within a written word it never does.</summary>
    /// <param name="wordIndex">Index of the word, from 0.</param>
    public bool HasSpaceAfter(int wordIndex)
    {
        foreach (var range in Ranges)
        {
            if (wordIndex >= range.First && wordIndex < range.Last)
                return false;
            if (wordIndex == range.Last)
                return !SaysNoSpace(range.Misc);
        }

        return !SaysNoSpace(Words[wordIndex].Misc);
    }

    private static bool SaysNoSpace(string misc)
    {
        foreach (var part in misc.AsSpan().Split('|'))
        {
            if (misc.AsSpan(part).SequenceEqual("SpaceAfter=No"))
                return true;
        }

        return false;
    }

    private bool HasMark(string mark)
    {
        foreach (var comment in Comments)
        {
            if (comment.StartsWith(mark, StringComparison.Ordinal) && (comment.Length == mark.Length || comment[mark.Length] == ' '))
                return true;
        }

        return false;
    }
}
