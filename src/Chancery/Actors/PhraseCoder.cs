using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Ontology;

namespace Chancery.Actors;

/// <summary>What the words of a noun phrase tell about country and sector, before the rest of the report is looked at.</summary>
internal sealed class PhraseCoder(RoleFinder roles, ActorLexicon lexicon)
{
    /// <summary>Codes a phrase.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="mention">The name that its head belongs to, or null.</param>
    /// <param name="phrase">The phrase; its codes, names and rule are set.</param>
    public void Code(PhraseSentence sentence, Mention? mention, Phrase phrase) => Code(sentence, mention, phrase, mayFollow: true);

    private void Code(PhraseSentence sentence, Mention? mention, Phrase phrase, bool mayFollow)
    {
        var index = sentence.Index;
        var choice = Direct(sentence, phrase)?.On(sentence.Document.PublicationDate);
        var direct = choice?.Taken;
        var owner = Owner(sentence, phrase);
        var role = roles.Find(sentence, phrase.Head, phrase.Words);
        if (mention is not null || index.Tree.Upos[phrase.Head] == "PROPN")
            phrase.NameKey = sentence.Surface(mention?.LastToken ?? phrase.Head);

        if (mention is { Type: EntityType.Person } && mention.LastToken > mention.FirstToken)
            phrase.EarlierNames = [.. Enumerable.Range(mention.FirstToken, mention.LastToken - mention.FirstToken).Select(sentence.Surface)];

        switch (direct?.Kind)
        {
            case NameKind.Country or NameKind.Seat:
                Set(phrase, direct.Code!.Value.Country, "GOV", direct.Kind == NameKind.Seat ? "actors.seat" : "actors.country");
                phrase.NameKey = direct.Name;
                if (direct.Name.Split(' ') is [var first, _])
                    phrase.EarlierNames = [first]; // "the North" after "North Korea"
                break;
            case NameKind.People:
                var modifies = index.Relation(phrase.Head) is "amod" or "compound" or "flat";
                Set(phrase, direct.Code!.Value.Country, modifies ? "GOV" : role?.Role.Sector, "actors.people");
                phrase.NameKey = direct.Name;
                break;
            case NameKind.Organization:
                var own = owner is { Kind: not NameKind.Organization } && direct.Code is { Country: { } country } && !ActorCode.IsBody(country) ? owner.Code?.Country : null;
                Set(phrase, own ?? direct.Code?.Country, direct.Code?.Sector, "actors.organization");
                phrase.NameKey = direct.Name;
                phrase.BodyNoun = direct.Name.LastIndexOf(' ') is >= 0 and var space ? direct.Name[(space + 1)..].ToLowerInvariant() : null;
                break;
            case NameKind.Leader when !IsOfOther(owner, direct):
                Set(phrase, direct.Code?.Country, direct.Code?.Sector, "actors.leader");
                phrase.Office = direct.Office;
                phrase.IsPerson = true;
                break;
            case NameKind.Region when role is null:
                Set(phrase, direct.Code?.Country, phrase.IsPlace ? null : "GOV", "actors.region");
                break;
            case NameKind.City when role is null:
                Set(phrase, direct.Code?.Country, null, "actors.city");
                break;
            default:
                CodeByRole(phrase, owner, role, roles.IsFormer(sentence, phrase));
                break;
        }

        if (phrase.Rule is "actors.leader" or "actors.organization")
            (phrase.Reason, phrase.Candidates) = (choice!.Reason, choice.Candidates);
        if (!mayFollow || phrase.Country is not null)
            return;
        if (phrase.Title >= 0)
            CodeByApposition(sentence, phrase, phrase.Title);
        else if (Apposition(index, phrase.Head) is var apposition and >= 0)
            CodeByApposition(sentence, phrase, apposition);
    }

    /// <summary>Whether somebody is what the body is: "a NATO official", "FBI agents", and "Boko Haram gunmen", who are not unknown ones.</summary>
    private bool TakesSector((string Noun, Role Role)? role, ActorCode body) =>
        role is not { Role.IsWeak: false } found
        || (found.Role.Sector is "UAF" or "SPY" && body.Sector == "REB")
        || (lexicon.Uniformed.Contains(found.Noun) && body.Sector is "COP" or "MIL" or "SPY" or "REB");

    private void CodeByRole(Phrase phrase, KnownName? owner, (string Noun, Role Role)? role, bool isFormer)
    {
        phrase.Role = role?.Noun;
        phrase.Sector = isFormer && role?.Role.Sector is "GOV" or "LEG" or "JUD" ? "ELI" : role?.Role.Sector;
        if (owner?.Code is { } code && (role is not null || phrase.IsPerson || owner.Kind == NameKind.Organization))
        {
            phrase.Country = code.Country;
            if (owner.Kind == NameKind.Organization && TakesSector(role, code))
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

    private void CodeByApposition(PhraseSentence sentence, Phrase phrase, int apposition)
    {
        var inner = new Phrase { SentenceIndex = phrase.SentenceIndex, Head = apposition, Words = NounPhrase.Words(sentence.Index, apposition), Span = phrase.Span };
        Code(sentence, null, inner, mayFollow: false);
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

    /// <summary>"the Chilean lawyer David Lee": a namesake of an office holder of another country.</summary>
    private static bool IsOfOther(KnownName? owner, KnownName leader) =>
        owner is { Kind: NameKind.People or NameKind.Country, Code.Country: var country } && country != leader.Code?.Country;

    private static int Apposition(TreeIndex index, int head)
    {
        var child = index.Child(head, "appos");
        return child >= 0 ? child : index.Is(head, "appos") ? index.Head(head) : -1;
    }

    /// <summary>The known name that the head belongs to: the phrase's own name, not its modifier.</summary>
    private NameMatch? Direct(PhraseSentence sentence, Phrase phrase)
    {
        foreach (var match in sentence.Names)
        {
            if (match.Covers(phrase.Head))
                return match;

            // "President Petro": the title is the head, the name hangs on it as flat; a leader's name decides.
            if (match.Of(NameKind.Leader) is not null && match.First >= phrase.Words.First && match.Last <= phrase.Words.Last
                && Attachments.Of(sentence.Index, match.Last, phrase.Head, lexicon) == Attachment.Own)
                return match;
        }

        return null;
    }

    /// <summary>The country, city or body that the phrase belongs to by a modifier, a possessor or an of-phrase; the nearest kind first.</summary>
    private KnownName? Owner(PhraseSentence sentence, Phrase phrase)
    {
        KnownName? best = null;
        var bestRank = Attachment.Other;
        foreach (var match in sentence.Names)
        {
            if (match.First < phrase.Words.First || match.Last > phrase.Words.Last || match.Covers(phrase.Head))
                continue;
            var rank = Attachments.Of(sentence.Index, match.Last, phrase.Head, lexicon);
            var entry = match.Of(NameKind.Country, NameKind.People, NameKind.Seat, NameKind.Organization, NameKind.Leader, NameKind.Region, NameKind.City);
            if (rank < bestRank && entry is not null)
                (best, bestRank) = (entry, rank);
        }

        return best;
    }
}
