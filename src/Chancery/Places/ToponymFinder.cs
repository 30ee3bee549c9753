using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Places;

/// <summary>Finds the names of places in a sentence: what the entity head reads as places, and known names elsewhere; the longest first, none overlapping.</summary>
internal sealed class ToponymFinder(NameTable names, Gazetteer gazetteer, PlaceLexicon words)
{
    private const int LongestWords = 6;
    private const int KnownInsideNames = 100_000;
    private readonly ToponymUses uses = new(words);

    /// <summary>Adds the names of a sentence, in text order.</summary>
    public void Find(Document document, Sentence sentence, TreeIndex tree, Mention[] mentions, List<FoundName> found)
    {
        var own = new ToponymSentence(document, sentence, tree, mentions);
        for (var word = 0; word < sentence.Tokens.Length;)
        {
            var mention = own.Mention(word);
            var before = found.Count;
            if (mention is { Type: EntityType.Location })
                Place(own, mention, found);
            else if (mention is { Type: EntityType.Organization })
                Inside(own, mention, found);
            else if (mention is null && Known(own, word, own.Count - 1, isInside: false) is { } name)
                found.Add(name);
            word = mention is not null ? mention.LastToken + 1 : found.Count > before ? found[^1].Last + 1 : word + 1;
        }

        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].SentenceIndex == sentence.Index && found[i - 1].SentenceIndex == sentence.Index)
                found[i - 1].IsBeforeContainer = own.IsJoined(found[i - 1].Last, found[i].First);
        }
    }

    /// <summary>What the entity head reads as a place: the name without what stands before or beside it; at a comma there are two.</summary>
    private void Place(ToponymSentence sentence, Mention mention, List<FoundName> found)
    {
        var (first, last) = (mention.FirstToken, mention.LastToken);
        while (first < last && (sentence.Upos(first) == "DET" || (words.CompassWords.Contains(sentence.Lower(first)) && !IsKnown(sentence, first, last))))
            first++;
        while (last > first && sentence.IsLower(last) && IsKnown(sentence, first, last - 1))
            last--;
        if (IsKnown(sentence, first, last))
        {
            found.Add(Make(sentence, first, last, mention, "places.entity"));
            return;
        }

        for (var comma = first + 1; comma < last; comma++)
        {
            if (sentence.Lower(comma) == "," && IsKnown(sentence, first, comma - 1))
            {
                found.Add(Make(sentence, first, comma - 1, mention, "places.entity"));
                Place(sentence, mention with { FirstToken = comma + 1 }, found);
                return;
            }
        }

        if (!sentence.IsLower(first))
            found.Add(Make(sentence, first, last, mention, "places.within", part: Part(sentence, first, last)));
    }

    /// <summary>The place in the name of one that is not known itself: "Manila" of "Manila Cathedral"; null for none.</summary>
    private (int First, int Last)? Part(ToponymSentence sentence, int first, int last)
    {
        const int shortest = 4;
        for (var length = last - first; length > 0; length--)
        {
            for (var start = first; start + length - 1 <= last; start++)
            {
                var end = start + length - 1;
                if (!sentence.IsLower(start) && sentence.Surface(start, end).Length >= shortest && !sentence.Surface(start, end).EndsWith("-") && !words.CompassWords.Contains(sentence.Lower(start))
                    && !words.SettlementWords.Contains(sentence.Lower(start)) && !words.DivisionWords.Contains(sentence.Lower(start)) && !words.PlaceNouns.Contains(sentence.Lower(start)) && IsKnown(sentence, start, end))
                    return (start, end);
            }
        }

        return null;
    }

    /// <summary>Names of places in the name of a body: "Bank of England", "Syrian Observatory".</summary>
    private void Inside(ToponymSentence sentence, Mention mention, List<FoundName> found)
    {
        for (var word = mention.FirstToken; word <= mention.LastToken; word++)
        {
            if (Known(sentence, word, mention.LastToken, isInside: true) is not { } name)
                continue;
            found.Add(name);
            word = name.Last;
        }
    }

    /// <summary>The longest known name that begins at a word, without the head's support.</summary>
    private FoundName? Known(ToponymSentence sentence, int first, int limit, bool isInside)
    {
        if (!sentence.IsCapital(first) || sentence.Upos(first) is not ("PROPN" or "ADJ" or "NOUN"))
            return null;
        for (var last = Math.Min(first + LongestWords - 1, limit); last >= first; last--)
        {
            if (sentence.Mention(last) is { } mention && (mention.FirstToken > first || !isInside))
                continue;
            var surface = sentence.Surface(first, last);
            foreach (var known in names.FindWritten(surface))
            {
                if (IsPlace(known) && !words.CommonNames.Contains(surface.ToString()))
                    return Make(sentence, first, last, sentence.Mention(first), isInside ? "places.in-name" : "places.known", known);
            }

            if (sentence.Upos(first) != "PROPN" && last == first)
                continue;
            if (!char.IsLetterOrDigit(surface[^1]))
                continue;
            var meanings = gazetteer.Find(surface);
            if (Array.Exists(meanings, meaning => meaning.Place.Kind is not (PlaceKind.City or PlaceKind.Region or PlaceKind.Country) || (isInside && meaning.Place.Population >= KnownInsideNames && !meaning.IsOtherName)
                || (meaning.Place.Kind == PlaceKind.Region && !meaning.IsOtherName && last > first)) && !words.CommonNames.Contains(surface.ToString()))
                return Make(sentence, first, last, sentence.Mention(first), isInside ? "places.in-name" : "places.known");
        }

        return null;
    }

    private static bool IsPlace(KnownName known) => known.Kind is NameKind.Country or NameKind.People or NameKind.Region or NameKind.Seat or NameKind.City;

    private bool IsKnown(ToponymSentence sentence, int first, int last)
    {
        var surface = sentence.Surface(first, last);
        return gazetteer.Contains(surface) || names.FindWritten(surface).Any(known => known.Kind is NameKind.Country or NameKind.People);
    }

    private FoundName Make(ToponymSentence sentence, int first, int last, Mention? mention, string rule, KnownName? known = null, (int First, int Last)? part = null)
    {
        var surface = part is var (from, to) ? sentence.Surface(from, to) : sentence.Surface(first, last);
        known ??= part is not null ? null : names.FindWritten(surface).FirstOrDefault(entry => entry.Kind is NameKind.Country or NameKind.People);
        var meanings = rule == "places.within" && part is null || known is { Kind: NameKind.People } ? [] : gazetteer.Find(surface);
        if (meanings.Length == 0 && known is { Kind: NameKind.People or NameKind.Country or NameKind.Region } && known.Code?.Country is { } country)
        {
            meanings = gazetteer.Find(known.Name);
            if (Array.Exists(meanings, meaning => meaning.Place.IsIn(country)))
                meanings = Array.FindAll(meanings, meaning => meaning.Place.IsIn(country));
        }

        var isPeople = known is { Kind: NameKind.People };
        return new FoundName
        {
            SentenceIndex = sentence.Index,
            First = first,
            Last = last,
            Span = sentence.Span(first, last),
            Use = uses.Of(sentence, first, last, mention, isPeople, meanings),
            Rule = rule,
            Score = mention?.Provenance.Score,
            Meanings = meanings,
            Told = part is var (_, end) && end < last && words.DivisionWords.Contains(sentence.Lower(end + 1)) ? PlaceKind.Region : Told(sentence, first, last),
            IsWithin = part is not null,
            Country = isPeople ? known!.Code?.Country : null,
        };
    }

    /// <summary>"Aleppo province", "the city of Aleppo".</summary>
    private PlaceKind? Told(ToponymSentence sentence, int first, int last)
    {
        var after = last + 1 < sentence.Count ? sentence.Lower(last + 1) : "";
        var before = first > 1 && sentence.Lower(first - 1) == "of" ? sentence.Lower(first - 2) : first > 0 ? sentence.Lower(first - 1) : "";
        return words.DivisionWords.Contains(after) || words.DivisionWords.Contains(before) ? PlaceKind.Region
            : words.SettlementWords.Contains(after) || words.SettlementWords.Contains(before) ? PlaceKind.City
            : null;
    }
}
