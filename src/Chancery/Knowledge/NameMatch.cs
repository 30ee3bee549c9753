namespace Chancery.Knowledge;

/// <summary>A known name at a place in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, included.</param>
/// <param name="Entries">What it may stand for, in the order of the files.</param>
internal sealed record NameMatch(int First, int Last, IReadOnlyList<KnownName> Entries)
{
    /// <summary>The entry to be used on a day, and why; somebody whose offices all lie elsewhere in time is known by the last of them.</summary>
    public NameChoice On(NodaTime.LocalDate? date) => NameChoice.Of(Entries, date);

    /// <summary>The first entry of one of the kinds, or null.</summary>
    public KnownName? Of(params ReadOnlySpan<NameKind> kinds)
    {
        foreach (var entry in Entries)
        {
            if (kinds.Contains(entry.Kind))
                return entry;
        }

        return null;
    }

    /// <summary>Whether the word belongs to the name.</summary>
    public bool Covers(int word) => First <= word && word <= Last;
}
