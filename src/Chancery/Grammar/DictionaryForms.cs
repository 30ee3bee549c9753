using System.Diagnostics.CodeAnalysis;

namespace Chancery.Grammar;

/// <summary>Dictionary forms of words that the lexicons know: where the learned edit script slips ("revoked" to "revok"), the inflection leads to the known word. Immutable, thread-safe.</summary>
/// <remarks>English spelling: -s, -ed and -ing with a dropped e, a doubled consonant, y and i; other forms stand in a table.</remarks>
public sealed class DictionaryForms
{
    /// <summary>Knows no word.</summary>
    public static readonly DictionaryForms None = new([], [], []);

    private const int LongestWord = 40;
    private readonly HashSet<string> verbs;
    private readonly HashSet<string> nouns;
    private readonly Dictionary<string, string> irregular;

    /// <summary>Takes the words.</summary>
    /// <param name="verbs">Dictionary forms of verbs, in lower case.</param>
    /// <param name="nouns">Those of nouns.</param>
    /// <param name="irregularVerbs">Lines of a verb's dictionary form and its irregular forms, apart by spaces: <c>shake shook shaken</c>.</param>
    /// <exception cref="FormatException">A form is given twice with different verbs.</exception>
    public DictionaryForms(IEnumerable<string> verbs, IEnumerable<string> nouns, IEnumerable<string> irregularVerbs)
    {
        ArgumentNullException.ThrowIfNull(irregularVerbs);
        this.verbs = verbs.ToHashSet(StringComparer.Ordinal);
        this.nouns = nouns.ToHashSet(StringComparer.Ordinal);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in irregularVerbs)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.AsSpan(1))
            {
                if (!forms.TryAdd(form, words[0]) && forms[form] != words[0])
                    throw new FormatException($"\"{form}\" is a form of \"{forms[form]}\" and of \"{words[0]}\". Leave it to the model.");
            }
        }

        irregular = forms;
    }

    /// <summary>Finds the known word of which the surface is a form.</summary>
    /// <param name="surface">The word as written.</param>
    /// <param name="upos">Its part of speech; others than VERB and NOUN have none.</param>
    /// <param name="learned">The lemma that the edit script gave; of a noun it is kept when it is known.</param>
    /// <param name="lemma">The known word.</param>
    public bool TryGet(ReadOnlySpan<char> surface, string upos, string learned, [NotNullWhen(true)] out string? lemma)
    {
        lemma = null;
        if (upos is not ("VERB" or "NOUN") || surface.Length is < 3 or > LongestWord || (upos == "NOUN" && nouns.Contains(learned)))
            return false;
        Span<char> form = stackalloc char[LongestWord];
        form = form[..surface.ToLowerInvariant(form)];
        if (upos == "NOUN")
            return Plural(form, out lemma) || Known(nouns, form, "", out lemma);
        return irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out lemma)
            || Inflected(form, out lemma)
            || (!verbs.Contains(learned) && Known(verbs, form, "", out lemma));
    }

    private bool Inflected(ReadOnlySpan<char> form, [NotNullWhen(true)] out string? lemma)
    {
        if (form.EndsWith("ied") || form.EndsWith("ies"))
            return Known(verbs, form[..^3], "y", out lemma) || Known(verbs, form[..^1], "", out lemma);
        if (form.EndsWith("ed"))
            return Known(verbs, form[..^1], "", out lemma) || Stem(form[..^2], out lemma);
        if (form.EndsWith("ing"))
            return Known(verbs, form[..^3], "e", out lemma) || Stem(form[..^3], out lemma);
        if (form.EndsWith("s") && !form.EndsWith("ss"))
            return Known(verbs, form[..^1], "", out lemma) || (form.EndsWith("es") && Known(verbs, form[..^2], "", out lemma));
        lemma = null;
        return false;
    }

    /// <summary>"call" of "called", "ram" of "rammed".</summary>
    private bool Stem(ReadOnlySpan<char> stem, [NotNullWhen(true)] out string? lemma) =>
        Known(verbs, stem, "", out lemma) || (stem.Length > 3 && stem[^1] == stem[^2] && Known(verbs, stem[..^1], "", out lemma));

    private bool Plural(ReadOnlySpan<char> form, [NotNullWhen(true)] out string? lemma)
    {
        lemma = null;
        return (form.EndsWith("men") && Known(nouns, form[..^2], "an", out lemma))
            || (form.EndsWith("ies") && Known(nouns, form[..^3], "y", out lemma))
            || (form.EndsWith("s") && !form.EndsWith("ss") && Known(nouns, form[..^1], "", out lemma))
            || (form.EndsWith("es") && Known(nouns, form[..^2], "", out lemma));
    }

    private static bool Known(HashSet<string> words, ReadOnlySpan<char> stem, string ending, [NotNullWhen(true)] out string? lemma)
    {
        Span<char> word = stackalloc char[LongestWord + 1];
        stem.CopyTo(word);
        ending.CopyTo(word[stem.Length..]);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..(stem.Length + ending.Length)], out lemma);
    }
}
