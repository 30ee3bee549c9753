using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>Finds the noun phrases of a sentence that may refer, and tells how each does.</summary>
internal sealed class ReferenceFinder(NameTable names, RoleTable roles)
{
    private const int MostModifiers = 6;

    /// <summary>The references, by their first word; of two that begin together the longer first.</summary>
    public List<Reference> Find(Document document, Sentence sentence, TreeIndex index, IReadOnlyList<Mention> mentions)
    {
        var known = NameMatcher.Find(document, sentence, names);
        var found = new List<Reference>();
        for (var word = 0; word < index.Count; word++)
        {
            if (!CanHead(index, word))
                continue;
            var mention = MentionAt(mentions, word);
            var match = known.Find(match => match.Covers(word));
            if (mention is not null && mention.FirstToken <= index.Head(word) && index.Head(word) <= mention.LastToken)
            {
                // A word inside a name names nobody of its own, unless it is known: "US" in "US Senate".
                if (match is null || match.Last != word || match.First == mention.FirstToken && match.Last == mention.LastToken)
                    continue;
                mention = null;
            }

            found.Add(Read(document, sentence, index, word, mention, match));
        }

        found.Sort((left, right) => left.Words.First != right.Words.First ? left.Words.First - right.Words.First
            : left.Words.Last != right.Words.Last ? right.Words.Last - left.Words.Last : left.Head - right.Head);
        return found;
    }

    private static bool CanHead(TreeIndex index, int word)
    {
        var relation = index.Relation(word);
        return index.Tree.Upos[word] switch
        {
            "PRON" => relation is not ("det" or "fixed" or "goeswith" or "case" or "cc") && !IsRelative(index.Tree.Feats[word]),
            "NOUN" or "PROPN" or "NUM" or "SYM" or "X" => relation is not ("flat" or "amod" or "goeswith" or "fixed" or "nummod" or "det" or "punct" or "case" or "mark" or "cc"),
            "DET" or "ADJ" => relation is "nsubj" or "obj" or "obl" or "nmod" or "conj" && !IsRelative(index.Tree.Feats[word]),
            _ => false,
        };
    }

    /// <summary>"who", "which": they link a clause to its noun and are no mentions.</summary>
    private static bool IsRelative(string feats) => feats.Contains("PronType=Rel", StringComparison.Ordinal) || feats.Contains("PronType=Int", StringComparison.Ordinal);

    private Reference Read(Document document, Sentence sentence, TreeIndex index, int head, Mention? mention, NameMatch? match)
    {
        var words = ReferenceExtent.Of(index, head);
        var isPronoun = index.Tree.Upos[head] is "PRON" || (index.Tree.Upos[head] == "DET" && words.First == words.Last);
        (mention, match) = isPronoun ? (null, null) : (mention, match);
        var name = isPronoun || (mention is null && index.Tree.Upos[head] != "PROPN") ? [] : Name(document, sentence, index, head, mention, match);
        var kind = isPronoun ? ReferenceKind.Pronoun : name.IsEmpty ? Kind(index, head) : ReferenceKind.Name;
        var lemma = index.Tree.Lemmas[head].ToLowerInvariant();
        return new Reference
        {
            SentenceIndex = sentence.Index,
            ParagraphIndex = sentence.ParagraphIndex,
            Head = head,
            Words = words,
            Span = sentence.SpanOf(words.First, words.Last),
            Kind = kind,
            Form = isPronoun ? PronounForm(index.Tree.Feats[head], lemma) : FormName(kind),
            Lemma = lemma,
            Class = isPronoun ? "pronoun" : Class(mention, match, lemma),
            Number = index.Tree.Feats[head].Contains("Number=Plur", StringComparison.Ordinal) ? "plural" : index.Child(head, "conj") >= 0 ? "joined" : "singular",
            Name = name,
            Known = match?.Entries[0],
            Modifiers = isPronoun ? [] : Modifiers(index, head),
        };
    }

    private static Mention? MentionAt(IReadOnlyList<Mention> mentions, int word)
    {
        foreach (var mention in mentions)
        {
            if (mention.FirstToken <= word && word <= mention.LastToken)
                return mention;
        }

        return null;
    }

    /// <summary>The words that the entity head saw, else the known name, else the head with the names that hang on it.</summary>
    private static ImmutableArray<string> Name(Document document, Sentence sentence, TreeIndex index, int head, Mention? mention, NameMatch? match)
    {
        var (first, last) = mention is not null ? (mention.FirstToken, mention.LastToken) : match is not null ? (match.First, match.Last) : (head, head);
        if (mention is null && match is null)
        {
            while (first > 0 && index.Relation(first - 1) is "compound" or "flat" && index.Tree.Upos[first - 1] == "PROPN" && index.Head(first - 1) == head)
                first--;
            while (last + 1 < index.Count && index.Relation(last + 1) == "flat" && index.Head(last + 1) == head)
                last++;
        }

        if (first < last && index.Tree.Upos[first] == "DET")
            first++;
        return [.. Enumerable.Range(first, last - first + 1).Select(word => document.Surface(sentence.Tokens[word].Span))];
    }

    private static ReferenceKind Kind(TreeIndex index, int head)
    {
        foreach (var child in index.Children(head))
        {
            if (index.Tree.Deprels[child] == "nmod:poss")
                return ReferenceKind.Possessed;
            if (index.Relation(child) == "nummod")
                return index.HasDefiniteDeterminer(head) ? ReferenceKind.Definite : ReferenceKind.Indefinite;
            if (index.Relation(child) != "det")
                continue;
            var feats = index.Tree.Feats[child];
            return feats.Contains("Definite=Def", StringComparison.Ordinal) ? ReferenceKind.Definite
                : feats.Contains("PronType=Dem", StringComparison.Ordinal) ? ReferenceKind.Demonstrative
                : ReferenceKind.Indefinite;
        }

        return ReferenceKind.Bare;
    }

    private string Class(Mention? mention, NameMatch? match, string lemma) => mention?.Type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        _ => match?.Entries[0].Kind switch
        {
            NameKind.Country => "country",
            NameKind.People => "people",
            NameKind.Organization => "organization",
            NameKind.Leader => "person",
            NameKind.Seat or NameKind.City or NameKind.Region => "place",
            _ => mention is not null ? "place" : roles.Find(lemma) is not null ? "role" : "noun",
        },
    };

    private static ImmutableArray<string> Modifiers(TreeIndex index, int head)
    {
        var modifiers = ImmutableArray.CreateBuilder<string>();
        foreach (var child in index.Children(head))
        {
            if (modifiers.Count < MostModifiers && index.Relation(child) is "amod" or "compound" or "nummod" or "nmod" && index.Tree.Upos[child] is not ("PRON" or "DET"))
                modifiers.Add(index.Tree.Lemmas[child].ToLowerInvariant());
        }

        return modifiers.ToImmutable();
    }

    /// <summary>Person, number and gender of a pronoun, as <c>3SM</c>, and R for "himself"; for "this" and "everybody" the dictionary form.</summary>
    private static string PronounForm(string feats, string lemma)
    {
        var person = Value(feats, "Person=");
        if (person == '-')
            return lemma.Length > 0 ? lemma : "-";
        if (person == '2')
            return "2";
        var reflexive = feats.Contains("Reflex=Yes", StringComparison.Ordinal) ? "R" : "";
        return $"{person}{Value(feats, "Number=")}{Value(feats, "Gender=")}{reflexive}";
    }

    private static char Value(string feats, string name)
    {
        var position = feats.IndexOf(name, StringComparison.Ordinal);
        return position < 0 ? '-' : feats[position + name.Length];
    }

    private static string FormName(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Name => "name",
        ReferenceKind.Definite => "definite",
        ReferenceKind.Demonstrative => "demonstrative",
        ReferenceKind.Possessed => "possessed",
        ReferenceKind.Indefinite => "indefinite",
        _ => "bare",
    };
}
