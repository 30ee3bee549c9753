using System.Collections.Immutable;
using Chancery.Choices;

namespace Chancery.Coreference;

/// <summary>How the words of two phrases agree, of which the later is no pronoun: heads, names, modifiers.</summary>
internal static class HeadFeatures
{
    /// <summary>The features.</summary>
    /// <param name="reference">The later phrase.</param>
    /// <param name="candidate">The earlier one.</param>
    /// <param name="distance">Sentences between them.</param>
    /// <param name="features">Takes them.</param>
    public static void Write(Reference reference, Reference candidate, string distance, FeatureWriter features)
    {
        var (form, other, named) = (reference.Form, candidate.Form, candidate.Chain.Named);
        if (reference.Lemma == candidate.Lemma)
        {
            var modifiers = Modifiers(reference.Modifiers, candidate.Modifiers);
            features.Add("head", "same", form);
            features.Add("head.pair", "same", form, other);
            features.Add("head.number", reference.Number == candidate.Number ? "same" : "other", form, other);
            features.Add("head.modifiers", form, other, modifiers);
            features.Add("head.distance", distance, form, modifiers);
            features.Add("head.lemma", reference.Lemma);
            features.Add("head.class", reference.Class, candidate.Class, modifiers);
            return;
        }

        features.Add("head", Shares(reference, candidate) ? "shared" : "other", form);
        features.Add("head.pair", Shares(reference, candidate) ? "shared" : "other", form, other);
        features.Add("head.named", form, named.Form, reference.Class == named.Class ? "same" : "other");
        features.Add("head.noun", reference.Lemma, named.Class, named.Number);
        features.Add("head.known", reference.Lemma, named.Known?.Kind.ToString() ?? "-");
        features.Add("heads", reference.Lemma, candidate.Lemma);
        if (reference.Modifiers.Length > 0)
            features.Add("head.new", form, Modifiers(reference.Modifiers, candidate.Modifiers));
    }

    /// <summary>Whether a name of one stands in the words of the other.</summary>
    private static bool Shares(Reference reference, Reference candidate)
    {
        foreach (var word in reference.Name)
        {
            if (candidate.Name.Contains(word))
                return true;
        }

        return candidate.Modifiers.Contains(reference.Lemma) || reference.Modifiers.Contains(candidate.Lemma);
    }

    /// <summary>How the modifiers of the later phrase stand to those of the earlier.</summary>
    private static string Modifiers(ImmutableArray<string> later, ImmutableArray<string> earlier)
    {
        if (later.IsEmpty)
            return earlier.IsEmpty ? "none" : "fewer";
        var known = 0;
        foreach (var modifier in later)
            known += earlier.Contains(modifier) ? 1 : 0;
        return known == later.Length ? earlier.Length == known ? "same" : "some" : known > 0 ? "overlap" : earlier.IsEmpty ? "new" : "differ";
    }
}
