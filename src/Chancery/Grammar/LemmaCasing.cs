using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Grammar;

/// <summary>The casing part of a lemma script: as in the form, or runs of capital and small letters.</summary>
/// <param name="Label">As written in the script.</param>
/// <param name="KeepsForm">The lemma's casing is the form's.</param>
/// <param name="Runs">Where each run begins (from the end when negative), and whether it is capital; empty for lower case.</param>
internal readonly record struct LemmaCasing(string Label, bool KeepsForm, ImmutableArray<(int Start, bool Upper)> Runs)
{
    private static readonly LemmaCasing Lower = new("l", false, []);
    private static readonly LemmaCasing Title = new("t", false, [(0, true), (1, false)]);
    private static readonly LemmaCasing Keep = new("k", true, []);

    /// <summary>Casings that may fit the lemma, the most general first; the first that gives the lemma back is the one to take.</summary>
    public static IEnumerable<LemmaCasing> Candidates(string lemma)
    {
        yield return Lower;
        yield return Title;
        yield return Keep;
        yield return Explicit(lemma);
    }

    /// <summary>Reads the casing part of a label.</summary>
    public static bool TryParse(string label, out LemmaCasing casing)
    {
        casing = label switch { "l" => Lower, "t" => Title, "k" => Keep, _ => default };
        if (casing.Label is not null)
            return true;
        var runs = ImmutableArray.CreateBuilder<(int, bool)>();
        foreach (var part in label.Split(','))
        {
            if (part.Length < 2 || part[0] is not ('u' or 'l')
                || !int.TryParse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start))
                return false;
            runs.Add((start, part[0] == 'u'));
        }

        casing = new LemmaCasing(label, false, runs.ToImmutable());
        return true;
    }

    /// <summary>Sets the casing of a lemma in lower case.</summary>
    public void Apply(Span<char> lemma)
    {
        if (KeepsForm)
            return;
        foreach (var (start, upper) in Runs)
        {
            var from = Math.Clamp(start < 0 ? lemma.Length + start : start, 0, lemma.Length);
            foreach (ref var letter in lemma[from..])
                letter = upper ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter);
        }
    }

    private static LemmaCasing Explicit(string lemma)
    {
        var runs = ImmutableArray.CreateBuilder<(int Start, bool Upper)>();
        for (var index = 0; index < lemma.Length; index++)
        {
            // A character without case goes on with the run it stands in.
            var isUpper = char.ToLowerInvariant(lemma[index]) != lemma[index];
            var isLower = char.ToUpperInvariant(lemma[index]) != lemma[index];
            if (!isUpper && !isLower)
                continue;
            if (runs.Count == 0 ? isUpper : runs[^1].Upper != isUpper)
                runs.Add((index <= lemma.Length / 2 ? index : index - lemma.Length, isUpper));
        }

        var label = string.Join(',', runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{(run.Upper ? 'u' : 'l')}{run.Start}")));
        return new LemmaCasing(label.Length == 0 ? "l" : label, false, runs.ToImmutable());
    }
}
