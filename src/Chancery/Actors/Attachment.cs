using Chancery.Grammar;

namespace Chancery.Actors;

/// <summary>How a word inside a phrase hangs on the phrase's head.</summary>
internal enum Attachment
{
    /// <summary>Modifier, title, part of the name.</summary>
    Own,

    /// <summary>Possessor: "Peru's army".</summary>
    Possessor,

    /// <summary>By a preposition of belonging: "the army of Peru".</summary>
    Belonging,

    /// <summary>In another way, or not at all.</summary>
    Other,
}

/// <summary>Finds attachments.</summary>
internal static class Attachments
{
    /// <summary>How a word hangs on a head.</summary>
    /// <param name="index">The tree.</param>
    /// <param name="word">A word.</param>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="lexicon">Prepositions of belonging.</param>
    public static Attachment Of(TreeIndex index, int word, int head, ActorLexicon lexicon)
    {
        var attachment = Attachment.Own;
        for (; word != head; word = index.Head(word))
        {
            if (word < 0)
                return Attachment.Other;
            if (index.Tree.Deprels[word] is "nmod:desc" or "nmod:unmarked")
                continue; // a title: "Minister" in "Minister Armando Benedetti"
            if (index.Tree.Deprels[word] == "nmod:poss")
                attachment = Attachment.Possessor;
            else if (index.Is(word, "nmod"))
                attachment = index.Case(word) is { } preposition && lexicon.BelongingPrepositions.Contains(preposition) ? Attachment.Belonging : Attachment.Other;
            else if (index.Relation(word) is "appos" or "conj" or "acl" or "obl" or "nsubj")
                return Attachment.Other;
        }

        return attachment;
    }
}
