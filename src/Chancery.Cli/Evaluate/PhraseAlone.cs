using Chancery.Actors;
using Chancery.Evaluation.Actors;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Cli.Evaluate;

/// <summary>A phrase without a sentence as the engine reads it: a report whose last paragraph is the phrase, and whose first, where there is one, what stands near it.</summary>
internal static class PhraseAlone
{
    private const string ParagraphEnd = "\n\n";

    /// <summary>The report of a phrase.</summary>
    internal static Document Document(ActorItem item) =>
        new(item.Context.Length == 0 ? item.Text : item.Context + ParagraphEnd + item.Text, item.Id, item.Date);

    /// <summary>Whom the phrase names: the actor whose head is the phrase's own; where the phrase is read as a clause, the widest in it; null for nobody.</summary>
    internal static ActorMention? Actor(Document document)
    {
        var start = document.Text.LastIndexOf(ParagraphEnd, StringComparison.Ordinal) is >= 0 and var end ? end : 0;
        var sentence = document.Get(TextLayers.Sentences).FirstOrDefault(sentence => sentence.Span.Start >= start);
        if (sentence is null)
            return null;
        var root = document.Get(GrammarLayers.Trees)[sentence.Index].Heads.IndexOf(-1);
        var actors = document.Get(ActorLayers.Actors).Where(actor => actor.SentenceIndex == sentence.Index && !actor.Codes.IsEmpty).ToList();
        return actors.Find(actor => actor.HeadToken == root) ?? actors.MaxBy(actor => actor.Span.Length);
    }

    /// <summary>Its code. That a land by name means its government holds where it acts; alone it is the land.</summary>
    internal static ActorAnswer Answer(ActorMention? actor)
    {
        if (actor is null)
            return ActorAnswer.None;
        var answer = ActorAnswer.Of(actor.Codes[0]);
        return actor.Provenance.Rule == "actors.country" ? answer with { Sector = null } : answer;
    }
}
