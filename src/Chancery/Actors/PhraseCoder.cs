using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>What the words of a noun phrase tell about country and sector, before the rest of the report is looked at.</summary>
internal sealed class PhraseCoder(NameTable names, RoleTable roles)
{
    private static readonly string[] Quantities =
        ["ten", "dozen", "score", "hundred", "thousand", "million", "number", "majority", "half", "handful", "some", "many", "most", "several", "group", "column", "wave", "pair", "couple", "rest", "hundreds", "thousands", "dozens"];
    private static readonly string[] BelongingCases = ["of", "in", "from", "for", "at"];

    /// <summary>The phrases of a sentence that may name somebody, coded from their own words, in text order.</summary>
    public List<Phrase> Read(Document document, Sentence sentence, TreeIndex index, IReadOnlyList<Mention> mentions)
    {
        var matches = NameMatcher.Find(document, sentence, names);
        var phrases = new List<Phrase>();
        for (var word = 0; word < index.Count; word++)
        {
            if (!CanHead(index, word) && !IsNameModifier(index, word, matches))
                continue;
            var isModifier = !CanHead(index, word);
            var match = matches.Find(match => match.Covers(word));
            var words = isModifier && match is not null ? (match.First, match.Last) : NounPhrase.Words(index, word);
            var mention = mentions.FirstOrDefault(mention => mention.FirstToken <= word && word <= mention.LastToken);
            var phrase = new Phrase
            {
                SentenceIndex = sentence.Index,
                Head = word,
                Words = words,
                Span = sentence.SpanOf(words.Item1, words.Item2),
                IsPronoun = index.Tree.Upos[word] == "PRON",
                IsPlural = index.Feature(word, "Number") == "Plur",
                IsSubject = index.Is(word, "nsubj"),
                IsPerson = mention?.Type == EntityType.Person,
                IsPlace = index.Case(word) is "in" or "at" or "near" or "outside" or "across" or "around",
            };
            if (!phrase.IsPronoun)
                Code(document, sentence, index, matches, mention, phrase);
            phrases.Add(phrase);
        }

        return phrases;
    }

    private static bool CanHead(TreeIndex index, int word) =>
        (index.Tree.Upos[word] is "NOUN" or "PROPN" or "PRON" or "NUM" or "SYM"
            || (index.Tree.Upos[word] is "ADJ" or "DET" && index.Relation(word) is "nsubj" or "obj" or "obl" or "nmod" or "conj"))
        && index.Relation(word) is not ("compound" or "flat" or "amod" or "goeswith" or "fixed" or "nummod" or "det" or "punct");

    /// <summary>A known name that only modifies: "US" in "US airstrikes".</summary>
    private static bool IsNameModifier(TreeIndex index, int word, List<NameMatch> matches) =>
        index.Relation(word) is "compound" or "amod" or "flat"
        && matches.Exists(match => match.Last == word && match.Of(NameKind.Country, NameKind.People, NameKind.Seat, NameKind.Organization) is not null);

    private void Code(Document document, Sentence sentence, TreeIndex index, List<NameMatch> matches, Mention? mention, Phrase phrase, bool mayFollow = true)
    {
        var date = document.PublicationDate;
        var direct = Direct(index, matches, phrase)?.On(date);
        var owner = Owner(index, matches, phrase);
        var role = RoleOf(document, sentence, index, phrase.Head, phrase.Words);
        if (mention is not null || index.Tree.Upos[phrase.Head] == "PROPN")
            phrase.NameKey = document.Surface(sentence.Tokens[mention?.LastToken ?? phrase.Head].Span);

        if (mention is { Type: EntityType.Person } && mention.LastToken > mention.FirstToken)
            phrase.EarlierNames = [.. Enumerable.Range(mention.FirstToken, mention.LastToken - mention.FirstToken).Select(word => document.Surface(sentence.Tokens[word].Span))];

        switch (direct?.Kind)
        {
            case NameKind.Country or NameKind.Seat:
                Set(phrase, direct.Code!.Value.Country, "GOV", "actors.country");
                phrase.NameKey = direct.Name;
                break;
            case NameKind.People:
                var modifies = index.Relation(phrase.Head) is "amod" or "compound" or "flat";
                Set(phrase, direct.Code!.Value.Country, modifies ? "GOV" : role?.Role.Sector, "actors.people");
                phrase.NameKey = direct.Name;
                break;
            case NameKind.Organization:
                var own = owner is { Kind: not NameKind.Organization } && direct.Code is { } code && IsState(code.Country) ? owner.Code?.Country : null;
                Set(phrase, own ?? direct.Code?.Country, direct.Code?.Sector, "actors.organization");
                phrase.NameKey = direct.Name;
                break;
            case NameKind.Leader:
                Set(phrase, direct.Code?.Country, direct.Code?.Sector, "actors.leader");
                phrase.IsPerson = true;
                break;
            case NameKind.City when role is null:
                Set(phrase, direct.Code?.Country, null, "actors.city");
                break;
            default:
                CodeByRole(phrase, owner, role);
                break;
        }

        if (mayFollow && phrase.Code is null or { Country: null }
            && Apposition(index, phrase.Head) is var apposition and >= 0)
            CodeByApposition(document, sentence, index, matches, phrase, apposition);
    }

    private static void CodeByRole(Phrase phrase, KnownName? owner, (string Noun, Role Role)? role)
    {
        phrase.Role = role?.Noun;
        phrase.Sector = role?.Role.Sector;
        if (owner?.Code is { } code && (role is not null || phrase.IsPerson || owner.Kind == NameKind.Organization))
        {
            phrase.Country = code.Country;
            if (role is null or { Role.IsWeak: true } && owner.Kind == NameKind.Organization)
                phrase.Sector = code.Sector;
            phrase.IsNamed = true;
        }
        else if (owner?.Code is { } land && phrase.NameKey is null)
        {
            phrase.Country = land.Country;
            phrase.IsNamed = true;
        }

        phrase.Rule = role is null ? phrase.Country is null ? "none" : "actors.owner" : "actors.role";
    }

    private void CodeByApposition(Document document, Sentence sentence, TreeIndex index, List<NameMatch> matches, Phrase phrase, int apposition)
    {
        var inner = new Phrase { SentenceIndex = phrase.SentenceIndex, Head = apposition, Words = NounPhrase.Words(index, apposition), Span = phrase.Span };
        Code(document, sentence, index, matches, null, inner, mayFollow: false);
        phrase.Country ??= inner.Country;
        phrase.Sector ??= inner.Sector;
        phrase.Role ??= inner.Role;
        phrase.IsNamed |= inner.IsNamed;
        if (inner.Rule != "none")
            phrase.Rule = "actors.apposition";
    }

    private static void Set(Phrase phrase, string? country, string? sector, string rule)
    {
        phrase.Country = country;
        phrase.Sector = sector;
        phrase.Rule = rule;
        phrase.IsNamed = true;
    }

    private static bool IsState(string? country) => country is not (null or "IGO" or "UNO" or "EUR" or "NGO" or "MNC" or "IMG");

    private static int Apposition(TreeIndex index, int head)
    {
        var child = index.Child(head, "appos");
        return child >= 0 ? child : index.Is(head, "appos") ? index.Head(head) : -1;
    }

    /// <summary>The known name that the head belongs to: the phrase's own name, not its modifier.</summary>
    private static NameMatch? Direct(TreeIndex index, List<NameMatch> matches, Phrase phrase)
    {
        foreach (var match in matches)
        {
            if (match.Covers(phrase.Head))
                return match;

            // "President Petro": the title is the head, the name hangs on it as flat; a leader's name decides.
            if (match.Of(NameKind.Leader) is not null && match.First >= phrase.Words.First && match.Last <= phrase.Words.Last
                && Region(index, match.Last, phrase.Head) == "own")
                return match;
        }

        return null;
    }

    /// <summary>The country, city or body that the phrase belongs to by a modifier, a possessor or an of-phrase; the nearest kind first.</summary>
    private static KnownName? Owner(TreeIndex index, List<NameMatch> matches, Phrase phrase)
    {
        KnownName? best = null;
        var bestRank = int.MaxValue;
        foreach (var match in matches)
        {
            if (match.First < phrase.Words.First || match.Last > phrase.Words.Last || match.Covers(phrase.Head))
                continue;
            var rank = Region(index, match.Last, phrase.Head) switch { "own" => 0, "poss" => 1, "belongs" => 2, _ => int.MaxValue };
            var entry = match.Of(NameKind.Country, NameKind.People, NameKind.Seat, NameKind.Organization, NameKind.Leader, NameKind.City);
            if (rank < bestRank && entry is not null)
                (best, bestRank) = (entry, rank);
        }

        return best;
    }

    /// <summary>How a word inside a phrase hangs on its head: <c>own</c> (modifier, part of the name), <c>poss</c>, <c>belongs</c> (of, in ...) or <c>other</c>.</summary>
    private static string Region(TreeIndex index, int word, int head)
    {
        var region = "own";
        for (; word != head; word = index.Head(word))
        {
            if (word < 0)
                return "other";
            if (index.Tree.Deprels[word] is "nmod:desc" or "nmod:unmarked")
                continue; // a title: "Minister" in "Minister Armando Benedetti"
            if (index.Tree.Deprels[word] == "nmod:poss")
                region = "poss";
            else if (index.Is(word, "nmod"))
                region = Array.IndexOf(BelongingCases, index.Case(word)) >= 0 ? "belongs" : "other";
            else if (index.Relation(word) is "appos" or "conj" or "acl" or "obl" or "nsubj")
                return "other";
        }

        return region;
    }

    /// <summary>The role noun of a phrase: the head's own, or where it has none or a weak one, that of its modifiers and of-phrase.</summary>
    private (string Noun, Role Role)? RoleOf(Document document, Sentence sentence, TreeIndex index, int head, (int First, int Last) words)
    {
        (string Noun, Role Role)? weak = null;
        for (var last = head; last >= words.First; last--)
        {
            // The words before a thing ("police raid", "criminal investigation") do not make it an actor; before a name or a weak noun they do.
            if (last != head && (Region(index, last, head) is not "own" || (weak is null && index.Tree.Upos[head] != "PROPN")))
                continue;
            for (var length = 3; length >= 1; length--)
            {
                if (last - length + 1 < words.First || Find(document, sentence, index, last - length + 1, last) is not { } found)
                    continue;
                if (!found.Role.IsWeak)
                    return weak is null || found.Role.Sector != "GOV" ? found : (weak.Value.Noun, found.Role);
                weak ??= found;
            }
        }

        var isQuantity = weak is null && IsQuantity(index, head);
        for (var word = head + 1; word <= words.Last; word++)
        {
            if (Region(index, word, head) is "own" or "belongs" && Find(document, sentence, index, word, word) is { } found && (weak is null || !found.Role.IsWeak)
                && (weak is not null || isQuantity || (Region(index, word, head) == "own" && index.Tree.Upos[head] == "PROPN")))
                return weak is null ? found : (weak.Value.Noun, found.Role);
        }

        return weak;
    }

    /// <summary>"hundreds of soldiers", "two of his boats": the head only counts; who it is stands in the of-phrase.</summary>
    private static bool IsQuantity(TreeIndex index, int head) =>
        index.Tree.Upos[head] == "NUM" || Array.IndexOf(Quantities, Lower(index, head)) >= 0;

    /// <summary>By dictionary form; for a single word also as written, in case the form was guessed wrong.</summary>
    private (string Noun, Role Role)? Find(Document document, Sentence sentence, TreeIndex index, int first, int last)
    {
        var phrase = first == last ? Lower(index, first) : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(word => Lower(index, word)));
        if (roles.Find(phrase) is { } role)
            return (phrase, role);
        if (first != last)
            return FindWritten(document, sentence, first, last);
        var written = document.Surface(sentence.Tokens[first].Span).ToLowerInvariant();
        return roles.Find(written) is { } found ? (written, found)
            : written.EndsWith('s') && roles.Find(written[..^1]) is { } singular ? (written[..^1], singular)
            : null;
    }

    /// <summary>Several words as written, the last one also in the singular: "rights groups", whose first word is no plural.</summary>
    private (string Noun, Role Role)? FindWritten(Document document, Sentence sentence, int first, int last)
    {
        var phrase = document.Surface(sentence.SpanOf(first, last)).ToLowerInvariant();
        return roles.Find(phrase) is { } role ? (phrase, role)
            : phrase.EndsWith('s') && roles.Find(phrase[..^1]) is { } singular ? (phrase[..^1], singular)
            : null;
    }

    private static string Lower(TreeIndex index, int word) => index.Tree.Lemmas[word].ToLowerInvariant();
}
