using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Finds the noun phrases of a sentence that may name somebody, and has them coded from their own words.</summary>
internal sealed class PhraseFinder(NameTable names, RoleTable roles, ActorLexicon lexicon)
{
    private readonly PhraseCoder coder = new(new RoleFinder(roles, lexicon), lexicon);

    /// <summary>The phrases, in text order.</summary>
    public IEnumerable<Phrase> Find(Document document, Sentence sentence, TreeIndex index, IReadOnlyList<Mention> mentions)
    {
        var read = new PhraseSentence(document, sentence, index, NameMatcher.Find(document, sentence, names), mentions);
        read.Names.RemoveAll(match => IsPartOfPerson(read, match));
        for (var word = 0; word < index.Count; word++)
        {
            if (CanHead(index, word))
                yield return Phrase(read, word, NounPhrase.Words(index, word));
            else if (IsNameModifier(index, word, read.Names) && read.Names.Find(match => match.Covers(word)) is { } match)
                yield return Phrase(read, word, (match.First, match.Last));
        }
    }

    private Phrase Phrase(PhraseSentence sentence, int head, (int First, int Last) words)
    {
        var index = sentence.Index;
        var mention = sentence.MentionAt(head);
        var title = TitleBefore(index, head, words.First);
        if (title >= 0)
            words = (NounPhrase.Words(index, title).First, words.Last);
        var phrase = new Phrase
        {
            SentenceIndex = sentence.Sentence.Index,
            Head = head,
            Words = words,
            Span = sentence.Sentence.SpanOf(words.First, words.Last),
            Title = title,
            IsPronoun = index.Tree.Upos[head] == "PRON",
            IsPlural = index.Feature(head, "Number") == "Plur",
            IsSubject = index.Is(head, "nsubj"),
            IsPerson = mention?.Type == EntityType.Person,
            IsPlace = index.Case(head) is { } preposition && lexicon.PlacePrepositions.Contains(preposition),
        };
        if (!phrase.IsPronoun)
            coder.Code(sentence, mention, phrase);
        return phrase;
    }

    private static bool CanHead(TreeIndex index, int word) =>
        (index.Tree.Upos[word] is "NOUN" or "PROPN" or "PRON" or "NUM" or "SYM"
            || (index.Tree.Upos[word] is "ADJ" or "DET" && index.Relation(word) is "nsubj" or "obj" or "obl" or "nmod" or "conj"))
        && index.Relation(word) is not ("compound" or "flat" or "amod" or "goeswith" or "fixed" or "nummod" or "det" or "punct")
        && !IsTitle(index, word);

    /// <summary>"President" in "French President Emmanuel Macron", "lawyer" in "the Kenyan lawyer Ann Otieno": part of the name's phrase, nobody of its own.</summary>
    private static bool IsTitle(TreeIndex index, int word) =>
        (index.Tree.Deprels[word] is "nmod:desc" && index.Tree.Upos[index.Head(word)] == "PROPN" && word < index.Head(word))
        || (word + 1 < index.Count && TitleBefore(index, word + 1, word + 1) == word);

    /// <summary>The noun right before a name that the parser hung beside it, as a second subject or object; -1 for none.</summary>
    private static int TitleBefore(TreeIndex index, int name, int first)
    {
        var noun = first - 1;
        return noun >= 0 && index.Tree.Upos[name] == "PROPN" && index.Tree.Upos[noun] == "NOUN"
            && index.Head(noun) == index.Head(name) && index.Relation(noun) == index.Relation(name) && index.Relation(name) is "nsubj" or "obj" or "obl" or "nmod"
            && index.Case(name) is null
            ? noun : -1;
    }

    /// <summary>A known name that only modifies: "US" in "US airstrikes".</summary>
    private static bool IsNameModifier(TreeIndex index, int word, List<NameMatch> matches) =>
        index.Relation(word) is "compound" or "amod" or "flat"
        && matches.Exists(match => match.Last == word && match.Of(NameKind.Country, NameKind.People, NameKind.Seat, NameKind.Region, NameKind.Organization) is not null);

    /// <summary>"Jordan" in "Jordan Henderson", "Salcedo" in "Martín Salcedo", "Abbas" in "Ghulam Abbas": known only by the letters.</summary>
    private static bool IsPartOfPerson(PhraseSentence sentence, NameMatch match)
    {
        if (match.Of(NameKind.Organization) is not null)
            return false;
        if (sentence.MentionAt(match.First) is { Type: EntityType.Person } person && match.Last <= person.LastToken && person.LastToken - person.FirstToken > match.Last - match.First)
            return match.Of(NameKind.Leader) is null || IsFollowed(sentence, match, person) || (match.First == match.Last && match.First > person.FirstToken && IsGivenName(sentence.Surface(match.First - 1)));

        // A name that the entity head did not see: the tree hangs its later words on the first.
        return match.Of(NameKind.City, NameKind.Region) is not null && sentence.Index.Relation(match.Last) == "flat" && !match.Covers(sentence.Index.Head(match.Last));
    }

    /// <summary>"Juan Carlos" in "Juan Carlos Jobet": another surname follows, which makes it somebody else; "Jr." and "II" do not.</summary>
    private static bool IsFollowed(PhraseSentence sentence, NameMatch match, Mention person) =>
        match.First < match.Last && match.Last < person.LastToken && sentence.Surface(match.Last + 1) is { Length: > 3 } next && next.Any(char.IsLower) && char.IsUpper(next[0]);

    /// <summary>Not "Mr", "Dr." or "J.".</summary>
    private static bool IsGivenName(string word) => word.Length > 2 && word[^1] != '.';
}
