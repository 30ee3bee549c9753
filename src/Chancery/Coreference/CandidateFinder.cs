namespace Chancery.Coreference;

/// <summary>Finds what a phrase may refer back to: bounded, so that a report's cost grows with its length alone.</summary>
internal sealed class CandidateFinder
{
    private const int PronounSentences = 4;
    private const int PronounCandidates = 36;
    private const int NounSentences = 3;
    private const int NounCandidates = 8;
    private const int SameHead = 3;
    private const int Scanned = 120;
    private readonly List<Reference> before = [];
    private readonly Dictionary<string, List<Reference>> byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> lastSpeech = new(StringComparer.Ordinal);

    /// <summary>How many phrases taken in have the head.</summary>
    public int SameLemma(string lemma) => byLemma.TryGetValue(lemma, out var same) ? same.Count : 0;

    /// <summary>Takes a phrase in that has its chain.</summary>
    public void Add(Reference reference)
    {
        before.Add(reference);
        if (reference.IsSpeech)
            lastSpeech[reference.Form] = reference;
        if (reference.IsPronoun)
            return;
        if (!byLemma.TryGetValue(reference.Lemma, out var same))
            byLemma.Add(reference.Lemma, same = []);
        same.Add(reference);
    }

    /// <summary>The candidates of a phrase, the nearest first.</summary>
    public List<Reference> Find(Reference reference)
    {
        var candidates = new List<Reference>();
        if (reference.IsPronoun)
            AddForPronoun(reference, candidates);
        else
            AddForNoun(reference, candidates);
        return candidates;
    }

    private void AddForPronoun(Reference pronoun, List<Reference> candidates)
    {
        for (var i = before.Count - 1; i >= 0 && candidates.Count < PronounCandidates && pronoun.SentenceIndex - before[i].SentenceIndex <= PronounSentences; i--)
        {
            if (CanMean(pronoun, before[i]))
                candidates.Add(before[i]);
        }

        if (pronoun.IsSpeech && lastSpeech.TryGetValue(pronoun.Form, out var last) && !candidates.Contains(last))
            candidates.Add(last);
    }

    private void AddForNoun(Reference noun, List<Reference> candidates)
    {
        var same = byLemma.GetValueOrDefault(noun.Lemma);
        var isOpen = noun.Kind is ReferenceKind.Name or ReferenceKind.Definite or ReferenceKind.Demonstrative or ReferenceKind.Possessed;
        for (var (i, scanned, others) = (before.Count - 1, 0, 0); i >= 0 && scanned < Scanned && noun.SentenceIndex - before[i].SentenceIndex <= NounSentences; i--, scanned++)
        {
            var candidate = before[i];
            if (candidate.IsPronoun || candidate.Contains(noun) && noun.SentenceIndex != candidate.SentenceIndex)
                continue;
            if (candidate.Lemma == noun.Lemma)
            {
                candidates.Add(candidate);
            }
            else if (others < NounCandidates && (isOpen || noun.SentenceIndex == candidate.SentenceIndex && candidate.Kind == ReferenceKind.Name) && !candidate.Contains(noun) && !noun.Contains(candidate))
            {
                candidates.Add(candidate);
                others++;
            }
        }

        for (var i = (same?.Count ?? 0) - 1; i >= 0 && same!.Count - i <= SameHead; i--)
        {
            if (!candidates.Contains(same[i]))
                candidates.Add(same[i]);
        }
    }

    /// <summary>What no weight should have to say: a phrase does not mean one that it is part of; "he" is not "I", one not many.</summary>
    private static bool CanMean(Reference pronoun, Reference candidate)
    {
        if (candidate.Contains(pronoun))
            return false;
        if (pronoun.IsSpeech)
            return candidate.IsSpeech || candidate.Class is "person" or "organization" or "country";
        if (candidate.IsSpeech)
            return false;
        return pronoun.Form is not ['3', 'S', 'M' or 'F', ..]
            || (candidate.Number == "singular" && (!candidate.IsPronoun || candidate.Form[0] != '3' || candidate.Form.AsSpan(0, 3).SequenceEqual(pronoun.Form.AsSpan(0, 3))));
    }
}
