using Chancery.Entities;
using Chancery.Knowledge;

namespace Chancery.Places;

/// <summary>What the name of a place stands for: the place, those who come from it, its government, a part of another name.</summary>
internal sealed class ToponymUses(PlaceLexicon words)
{
    /// <summary>The use of a name.</summary>
    public PlaceUse Of(ToponymSentence sentence, int first, int last, Mention? mention, bool isPeople, PlaceMeaning[] meanings)
    {
        var head = sentence.Head(first, last);
        if (mention is { Type: EntityType.Organization } && (mention.FirstToken < first || mention.LastToken > last))
            return PlaceUse.Embedded;
        var relation = sentence.Tree.Relation(head);
        if (isPeople)
            return sentence.Upos(head) == "ADJ" || relation is "amod" or "compound" ? PlaceUse.Modifier : PlaceUse.People;
        if (relation is "compound" or "amod" || sentence.Tree.Tree.Deprels[head] is "nmod:poss" or "nmod:desc")
            return PlaceUse.Modifier;
        if (relation is "nsubj" or "obj" or "iobj" or "conj" or "obl" && IsOfState(meanings) && IsGovernment(sentence, head, relation))
            return PlaceUse.Metonym;
        return PlaceUse.Literal;
    }

    /// <summary>A state or its capital: of others the bare name seldom stands for the government.</summary>
    private static bool IsOfState(PlaceMeaning[] meanings) =>
        Array.Exists(meanings, meaning => meaning.Place.Kind == PlaceKind.Country || meaning.Place.FeatureCode == "PPLC");

    private bool IsGovernment(ToponymSentence sentence, int head, string relation)
    {
        var tree = sentence.Tree;
        var governor = tree.Head(head);
        if (relation == "conj" && governor >= 0)
            (head, governor) = (governor, tree.Head(governor));
        if (governor < 0 || sentence.Upos(governor) is not ("VERB" or "AUX"))
            return false;
        return tree.Relation(head) switch
        {
            "nsubj" => tree.Tree.Deprels[head] != "nsubj:pass" || words.StateVerbs.Contains(sentence.Lemma(governor)),
            "obj" or "iobj" => words.StateVerbs.Contains(sentence.Lemma(governor)),
            "obl" => tree.Tree.Deprels[head] == "obl:agent" || (tree.Case(head) is { } preposition && !words.Cases.Contains(preposition) && !words.OriginCases.Contains(preposition)
                && words.StateVerbs.Contains(sentence.Lemma(governor))),
            _ => false,
        };
    }
}
