using Chancery.Knowledge;

namespace Chancery.Actors;

/// <summary>Finds the role noun of a phrase: "minister", "soldiers".</summary>
internal sealed class RoleFinder(RoleTable roles, ActorLexicon lexicon)
{
    private const int LongestRole = 3;

    /// <summary>The role noun: the head's own, or where it has none or a weak one, that of its modifiers and of-phrase; null for none.</summary>
    public (string Noun, Role Role)? Find(PhraseSentence sentence, int head, (int First, int Last) words)
    {
        (string Noun, Role Role)? weak = null;
        var isQuantity = IsQuantity(sentence, head);
        for (var last = head; last >= words.First; last--)
        {
            // The words before a thing ("police raid", "criminal investigation") do not make it an actor; before a name or a weak noun they do.
            if (last != head && (How(sentence, last, head) is not Attachment.Own || (weak is null && sentence.Index.Tree.Upos[head] != "PROPN" && !isQuantity)))
                continue;
            for (var length = LongestRole; length >= 1; length--)
            {
                if (last - length + 1 < words.First || At(sentence, last - length + 1, last) is not { } found)
                    continue;
                if (last == head && length == 1 && lexicon.Uniformed.Contains(found.Noun) && ServiceBefore(sentence, head, words.First) is { } service)
                    return (found.Noun, service);
                if (!found.Role.IsWeak)
                    return weak is null || found.Role.Sector != "GOV" ? found : (weak.Value.Noun, found.Role);
                weak ??= found;
            }
        }

        isQuantity &= weak is null;
        for (var word = head + 1; word <= words.Last; word++)
        {
            // "members of the Irish Republican Army": the words of a known name tell nothing by themselves.
            if (sentence.Names.Exists(name => name.First < name.Last && name.Covers(word)))
                continue;
            var attachment = How(sentence, word, head);
            if (attachment is Attachment.Own or Attachment.Belonging && At(sentence, word, word) is { } found && (weak is null || !found.Role.IsWeak)
                && (weak is not null || isQuantity || (attachment == Attachment.Own && sentence.Index.Tree.Upos[head] == "PROPN")))
                return weak is null ? found : (weak.Value.Noun, found.Role);
        }

        return weak;
    }

    /// <summary>Whether an office is held no more: "former minister", "the ousted president".</summary>
    public bool IsFormer(PhraseSentence sentence, Phrase phrase)
    {
        for (var word = phrase.Words.First; word <= phrase.Words.Last; word++)
        {
            if (lexicon.Former.Contains(sentence.Lower(word)) && How(sentence, word, phrase.Head) == Attachment.Own)
                return true;
        }

        return false;
    }

    /// <summary>"intelligence agency officer", "border police unit": in uniform, and the words before tell whose.</summary>
    private Role? ServiceBefore(PhraseSentence sentence, int head, int first)
    {
        for (var last = head - 1; last >= first; last--)
        {
            if (How(sentence, last, head) is not Attachment.Own)
                continue;
            for (var length = LongestRole; length >= 1; length--)
            {
                if (last - length + 1 >= first && At(sentence, last - length + 1, last) is { Role: { IsWeak: false, Sector: "COP" or "MIL" or "SPY" or "REB" } service })
                    return service;
            }
        }

        return null;
    }

    private Attachment How(PhraseSentence sentence, int word, int head) => Attachments.Of(sentence.Index, word, head, lexicon);

    /// <summary>"hundreds of soldiers", "two of his boats": the head only counts; who it is stands in the of-phrase.</summary>
    private bool IsQuantity(PhraseSentence sentence, int head) =>
        sentence.Index.Tree.Upos[head] == "NUM" || lexicon.Quantities.Contains(sentence.Lower(head));

    /// <summary>By dictionary form; for a single word also as written, in case the form was guessed wrong.</summary>
    private (string Noun, Role Role)? At(PhraseSentence sentence, int first, int last)
    {
        var phrase = first == last ? sentence.Lower(first) : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(sentence.Lower));
        if (roles.Find(phrase) is { } role)
            return (phrase, role);

        // As written, and the last word also in the singular: of "rights groups" the first word is no plural.
        var written = sentence.Document.Surface(sentence.Sentence.SpanOf(first, last)).ToLowerInvariant();
        return roles.Find(written) is { } found ? (written, found)
            : written.EndsWith('s') && roles.Find(written[..^1]) is { } singular ? (written[..^1], singular)
            : null;
    }
}
