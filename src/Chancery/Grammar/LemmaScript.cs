using System.Diagnostics.CodeAnalysis;

namespace Chancery.Grammar;

/// <summary>An edit script that makes a lemma of a word: what the lemma head chooses among.</summary>
/// <remarks>
/// In the manner of UDPipe 2 (Straka, CoNLL 2018, section 3.3). A label is <c>casing;prefix|suffix</c>. The form is lower-cased, its prefix and
/// suffix are edited character by character (<c>&gt;</c> copies, <c>-</c> deletes, <c>+x</c> inserts x), what lies between stays; then the casing is set:
/// <c>l</c> lower, <c>t</c> first letter capital, <c>k</c> as in the form (edits are then made on the form as written), or the lemma's own runs, as
/// <c>u0,l3</c>. A label <c>!lemma</c> stands for the lemma itself. "studies" to "study" is <c>l;|---+y</c>, after the longest common "stud".
/// Works on UTF-16 code units. Immutable, thread-safe.
/// </remarks>
public sealed class LemmaScript
{
    private readonly string? whole;
    private readonly string prefix;
    private readonly string suffix;
    private readonly int prefixSource;
    private readonly int suffixSource;
    private readonly LemmaCasing casing;

    private LemmaScript(string label, string? whole, LemmaCasing casing, string prefix, string suffix)
    {
        Label = label;
        this.whole = whole;
        this.casing = casing;
        this.prefix = prefix;
        this.suffix = suffix;
        prefixSource = LemmaEdits.SourceLength(prefix);
        suffixSource = LemmaEdits.SourceLength(suffix);
    }

    /// <summary>The script as written in a model's label set.</summary>
    public string Label { get; }

    /// <summary>The script that turns the form into the lemma; the same pair always gives the same label.</summary>
    /// <param name="form">A word as written.</param>
    /// <param name="lemma">Its dictionary form.</param>
    /// <returns>A label for which <see cref="TryApply(ReadOnlySpan{char}, out string)"/> gives the lemma back.</returns>
    public static string Encode(string form, string lemma)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(lemma);
        foreach (var candidate in LemmaCasing.Candidates(lemma))
        {
            var from = candidate.KeepsForm ? form : form.ToLowerInvariant();
            var to = candidate.KeepsForm ? lemma : lemma.ToLowerInvariant();
            if (LemmaEdits.TryEncode(from, to, allowEdits: !candidate.KeepsForm, out var edits))
            {
                var label = $"{candidate.Label};{edits}";
                if (Parse(label).TryApply(form, out var made) && made == lemma)
                    return label;
            }
        }

        return $"!{lemma}";
    }

    /// <summary>Reads a label.</summary>
    /// <exception cref="FormatException">It is no label made by <see cref="Encode"/>.</exception>
    public static LemmaScript Parse(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label.StartsWith('!'))
            return new LemmaScript(label, label[1..], default, "", "");
        var semicolon = label.IndexOf(';', StringComparison.Ordinal);
        if (semicolon < 0 || !LemmaCasing.TryParse(label[..semicolon], out var casing)
            || !LemmaEdits.TrySplit(label[(semicolon + 1)..], out var prefix, out var suffix))
            throw new FormatException($"\"{label}\" is no lemma script.");
        return new LemmaScript(label, null, casing, prefix, suffix);
    }

    /// <summary>Applies a label to a form; see <see cref="TryApply(ReadOnlySpan{char}, out string)"/>.</summary>
    /// <exception cref="FormatException">The label is no script.</exception>
    public static bool TryApply(string label, string form, [NotNullWhen(true)] out string? lemma) => Parse(label).TryApply(form, out lemma);

    /// <summary>Makes the lemma of a form.</summary>
    /// <param name="form">A word as written.</param>
    /// <param name="lemma">The lemma, or null.</param>
    /// <returns>False when the form is too short for the script, nothing would be left, or a surrogate pair would be split.</returns>
    public bool TryApply(ReadOnlySpan<char> form, [NotNullWhen(true)] out string? lemma)
    {
        if (whole is not null)
        {
            lemma = whole;
            return true;
        }

        lemma = null;
        var kept = form.Length - prefixSource - suffixSource;
        if (kept < 0)
            return false;
        var capacity = form.Length + prefix.Length + suffix.Length;
        var source = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        var target = capacity <= 256 ? stackalloc char[capacity] : new char[capacity];
        if (casing.KeepsForm)
            form.CopyTo(source);
        else
            form.ToLowerInvariant(source);
        var length = LemmaEdits.Apply(prefix, source, target);
        source.Slice(prefixSource, kept).CopyTo(target[length..]);
        length += kept;
        length += LemmaEdits.Apply(suffix, source[^suffixSource..], target[length..]);
        var made = target[..length];
        casing.Apply(made);
        if (length == 0 || IsIllFormed(made))
            return false;
        lemma = made.SequenceEqual(form) ? LemmaPool.Shared.Get(form) : LemmaPool.Shared.Get(made);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Label;

    private static bool IsIllFormed(ReadOnlySpan<char> text)
    {
        for (var index = text.IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return true;
            index++;
        }

        return false;
    }
}
