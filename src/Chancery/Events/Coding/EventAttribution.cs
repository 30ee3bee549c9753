using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>Who asserts an event: the statements whose content holds its trigger, innermost first.</summary>
internal static class EventAttribution
{
    /// <summary>The statements that tell the event, innermost first; those whose cue is the trigger itself are left out.</summary>
    public static List<Statement> Around(EventCandidate candidate)
    {
        var trigger = candidate.Sentence.Span(candidate.Word);
        return [.. candidate.Sentence.Statements
            .Where(statement => statement.Cue?.Overlaps(trigger) != true && statement.Content.Any(span => span.Contains(trigger)))
            .OrderBy(statement => statement.Content.Sum(span => span.Length))];
    }

    /// <summary>The links of the chain, with the codes of each source.</summary>
    public static ImmutableArray<AttributionLink> Links(EventCandidate candidate, IEnumerable<Statement> statements) =>
        [.. statements.Select(statement => new AttributionLink(Naming(candidate, statement.Source)?.Span ?? statement.Source, Naming(candidate, statement.Source)?.Codes ?? []))];

    /// <summary>The source of a statement as an actor, or null when it is none.</summary>
    public static ActorMention? Source(EventCandidate candidate, Statement statement) => Naming(candidate, statement.Source);

    /// <summary>Whether the source speaks of its own act: it is the doer, or an official of the doer's country.</summary>
    public static bool IsOwnAct(EventCandidate candidate, Statement statement, ImmutableArray<Participant> actors)
    {
        if (Naming(candidate, statement.Source) is not { } source)
            return false;
        foreach (var actor in actors)
        {
            if (actor.EntityId == source.EntityId)
                return true;
            if (actor.Codes.Length > 0 && source.Codes.Length > 0 && actor.Codes[0].Country is { } country && source.Codes[0].Country == country && IsOfficial(source))
                return true;
        }

        return false;
    }

    private static bool IsOfficial(ActorMention actor) => actor.Codes[0].Sector is null or "GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY";

    private static ActorMention? Naming(EventCandidate candidate, TextSpan? source)
    {
        if (source is not { } span)
            return null;
        var sentence = candidate.Sentence;
        for (var word = 0; word < sentence.Index.Count; word++)
        {
            if (span.Contains(sentence.Span(word)) && sentence.Actor(word) is { } actor && (sentence.Index.Head(word) < 0 || !span.Contains(sentence.Span(sentence.Index.Head(word)))))
                return actor;
        }

        return null;
    }
}
