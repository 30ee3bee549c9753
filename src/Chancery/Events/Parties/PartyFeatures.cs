using Chancery.Actors;
using Chancery.Choices;
using Chancery.Events.Coding;
using Chancery.Grammar;

namespace Chancery.Events.Parties;

/// <summary>What speaks for and against somebody being a party to an act: where it stands in the tree, what it is, what it did before in the report.</summary>
internal static class PartyFeatures
{
    private static readonly string[] Counts = ["0", "1", "2", "3", "4-5", "6-8", "9+"];
    private static readonly string[] TypeNames = Enum.GetNames<Ontology.EventType>();

    /// <summary>The features of a candidate.</summary>
    public static void Write(PartySituation situation, PartyCandidate candidate, FeatureWriter features)
    {
        var type = TypeNames[(int)situation.Act.Type];
        var kind = Kind(candidate.Mention);
        if (candidate.IsInSentence)
            InSentence(situation, candidate.Mention, type, kind, features);
        else
            Elsewhere(situation, candidate, type, kind, features);
        InReport(situation, candidate, type, kind, candidate.IsInSentence ? "in" : "out", features);
    }

    /// <summary>The features of "nobody".</summary>
    public static void WriteNobody(PartySituation situation, FeatureWriter features)
    {
        var act = situation.Act;
        var type = TypeNames[(int)act.Type];
        var upos = act.Sentence.Upos(act.Word);
        features.Add("none");
        features.Add("none.type", type);
        features.Add("none.upos", upos, type);
        features.Add("none.word", act.Sentence.Lemma(act.Word));
        features.Add("none.frame", act.Frame?.Id ?? "-");
        features.Add("none.object", situation.Object);
        features.Add("none.voice", Roles.IsPassive(act.Sentence, act.Word) ? "passive" : "active", upos, type);
        features.Add("none.path", situation.Actors.Count > 0 ? "a" : "-", situation.Recipients.Count > 0 ? "r" : "-");
        features.Add("none.path.type", situation.Actors.Count > 0 ? "a" : "-", situation.Recipients.Count > 0 ? "r" : "-", type);
        features.Add("none.speaker", situation.Speaker is null ? "-" : "s", type);
        features.Add("none.others", situation.Others.Count > 0 ? "o" : "-", type);
        features.Add("none.first", act.Sentence.Sentence.Index == 0 ? "lead" : "later", type);
    }

    private static void InSentence(PartySituation situation, ActorMention mention, string type, string kind, FeatureWriter features)
    {
        var act = situation.Act;
        var sentence = act.Sentence;
        var word = mention.HeadToken;
        var isPath = situation.Actors.Contains(word) ? "a" : situation.Recipients.Contains(word) ? "r" : "-";
        Span<char> buffer = stackalloc char[96];
        var path = buffer[..TreePath.Write(sentence.Index, act.Word, word, buffer)];
        Span<char> lightBuffer = stackalloc char[96];
        var light = act.LightVerb < 0 ? default : lightBuffer[..TreePath.Write(sentence.Index, act.LightVerb, word, lightBuffer)];
        var upos = act.IsNoun ? "noun" : Roles.IsPassive(sentence, act.Word) ? "passive" : sentence.Upos(act.Word) == "VERB" ? "active" : "other";
        var last = sentence.Index.Case(word) ?? sentence.Index.Tree.Deprels[word];

        features.Add("frame-path", isPath);
        features.Add("frame-path.type", isPath, type);
        features.Add("frame-path.kind", isPath, kind);
        features.Add("frame-path.taken", isPath, situation.Actors.Count > 0 ? "a" : "-", situation.Recipients.Count > 0 ? "r" : "-");
        features.Add("path", path, upos);
        features.Add("path.type", path, upos, type);
        features.Add("path.kind", path, kind);
        features.Add("path.word", path, sentence.Lemma(act.Word));
        if (!light.IsEmpty)
        {
            features.Add("light", light);
            features.Add("light.type", light, type);
        }

        features.Add("last", last, upos);
        features.Add("last.type", last, type);
        features.Add("kind", kind);
        features.Add("kind.type", kind, type);
        features.Add("upos", sentence.Upos(word), sentence.Index.Relation(word));
        features.Add("nested", Nesting(sentence, mention), isPath);
        features.Add("nested.type", Nesting(sentence, mention), type);
        if (mention.Codes.IsEmpty)
            features.Add("uncoded", sentence.IsName(word) ? "name" : sentence.Lemma(word));
        var side = word < act.Word ? "before" : "behind";
        features.Add("place", side, Count(Math.Abs(word - act.Word)), upos);
        features.Add("between", side, Count(Between(sentence, act.Word, word)), type);
        if (situation.Speaker is { } speaker)
            features.Add("speaker", speaker.EntityId == mention.EntityId ? "is" : "other", type);
    }

    private static void Elsewhere(PartySituation situation, PartyCandidate candidate, string type, string kind, FeatureWriter features)
    {
        var distance = candidate.Distance < 0 ? "later" : Count(candidate.Distance);
        features.Add("out");
        features.Add("out.type", type);
        features.Add("out.distance", distance);
        features.Add("out.distance.type", distance, type);
        features.Add("out.kind", kind);
        features.Add("out.kind.type", kind, type);
        features.Add("out.frame-path", situation.Actors.Count > 0 ? "a" : "-", situation.Recipients.Count > 0 ? "r" : "-");
        features.Add("out.speaker", situation.Speaker?.EntityId == candidate.Mention.EntityId ? "is" : "-", type);
    }

    private static void InReport(PartySituation situation, PartyCandidate candidate, string type, string kind, string where, FeatureWriter features)
    {
        var entity = candidate.Mention.EntityId;
        var history = situation.History;
        features.Add("mentions", where, Count(situation.Pool.Mentions(entity)));
        features.Add("acted", where, Count(history.Count(entity, PartyRole.Actor)));
        features.Add("undergone", where, Count(history.Count(entity, PartyRole.Recipient)));
        features.Add("opposed", where, Count(history.Opposed(entity, situation.Others)));
        features.Add("opposed.type", where, history.Opposed(entity, situation.Others) > 0 ? "yes" : "no", type);
        features.Add("last-doer", where, Count(history.LastDoer(entity, situation.Others, situation.OtherCodes)));
        features.Add("last-doer.type", where, history.LastDoer(entity, situation.Others, situation.OtherCodes) == 1 ? "yes" : "no", type);
        features.Add("last-doer.object", where, history.LastDoer(entity, situation.Others, situation.OtherCodes) == 1 ? "yes" : "no", situation.Object);
        if (history.Last(entity) is { } last)
        {
            features.Add("last-act", where, last.Role == PartyRole.Actor ? "a" : "r", type);
            features.Add("last-act.type", where, TypeNames[(int)last.Type], type);
        }

        if (candidate.Mention.Codes is [{ Country: { } country }, ..])
        {
            var opposed = Count(history.Opposed(country, situation.OtherCountries));
            features.Add("country.opposed", where, opposed);
            features.Add("country.opposed.type", where, opposed == "0" ? "no" : "yes", type);
            var rank = Count(situation.Pool.Rank(country, situation.OtherCountries));
            features.Add("country.rank", where, rank);
            features.Add("country.rank.type", where, rank == "0" ? "first" : "later", type);
            features.Add("country.rank.kind", where, rank == "0" ? "first" : "later", kind);
        }

        var same = situation.OtherCountries.Count == 0 ? "-" : candidate.Mention.Codes.Any(code => code.Country is { } land && situation.OtherCountries.Contains(land)) ? "same" : "other";
        features.Add("country", where, same);
        features.Add("country.type", where, same, type);
    }

    /// <summary>What somebody is: a state, a land, a body of states, a sector, with or without a country.</summary>
    private static string Kind(ActorMention mention)
    {
        if (mention.Codes.IsEmpty)
            return "uncoded";
        var code = mention.Codes[0];
        return code.Country switch
        {
            null => code.Sector ?? "-",
            { } country when Ontology.ActorCode.IsBody(country) => country,
            _ => code.Sector ?? "land",
        };
    }

    /// <summary>Whether the phrase is a part of another one: a modifier ("Qatari" in "a Qatari plane"), an inner phrase ("Copenhagen" in "its embassy in Copenhagen"), or whole.</summary>
    private static string Nesting(EventSentence sentence, ActorMention mention)
    {
        if (sentence.Index.Relation(mention.HeadToken) is "amod" or "compound" or "flat")
            return "modifier";
        foreach (var other in sentence.Actors)
        {
            if (other.HeadToken != mention.HeadToken && other.Span.Contains(mention.Span) && other.Span != mention.Span)
                return other.Codes.IsEmpty ? "in-uncoded" : "in-coded";
        }

        return "whole";
    }

    private static int Between(EventSentence sentence, int first, int second)
    {
        var count = 0;
        foreach (var actor in sentence.Actors)
        {
            if (!actor.Codes.IsEmpty && actor.HeadToken > Math.Min(first, second) && actor.HeadToken < Math.Max(first, second))
                count++;
        }

        return count;
    }

    private static string Count(int count) => Counts[count switch { <= 3 => Math.Max(0, count), <= 5 => 4, <= 8 => 5, _ => 6 }];
}
