using Chancery.Actors;
using Chancery.Events.Coding;

namespace Chancery.Events.Parties;

/// <summary>Everybody whom a report names, and how often.</summary>
internal sealed class PartyPool
{
    private const int Back = 12;
    private const int Lead = 3;
    private const int Ahead = 2;
    private readonly IReadOnlyList<EventSentence> sentences;
    private readonly Dictionary<int, int> counts = [];
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);

    public PartyPool(IReadOnlyList<EventSentence> sentences)
    {
        this.sentences = sentences;
        foreach (var actor in sentences.SelectMany(sentence => sentence.Actors))
        {
            counts[actor.EntityId] = counts.GetValueOrDefault(actor.EntityId) + 1;
            foreach (var code in actor.Codes)
            {
                if (code.Country is { } country)
                    countries[country] = countries.GetValueOrDefault(country) + 1;
            }
        }
    }

    /// <summary>What the words of a sentence tell of acts and parties, or null.</summary>
    public PartyVectors? Vectors(int sentence) => sentences[sentence].Vectors;

    /// <summary>How many phrases of the report name the same one.</summary>
    public int Mentions(int entityId) => counts.GetValueOrDefault(entityId);

    /// <summary>The place of a country among those that the report names, the most named first, some left out.</summary>
    public int Rank(string country, IReadOnlyCollection<string> leftOut)
    {
        var own = countries.GetValueOrDefault(country);
        var before = 0;
        foreach (var (other, count) in countries)
            before += count > own && !leftOut.Contains(other) ? 1 : 0;
        return before;
    }

    /// <summary>The candidates of an act: the phrases of its sentence, then those with codes named in the sentences before, in the lead, and shortly after; each once.</summary>
    public List<PartyCandidate> Around(EventCandidate act)
    {
        var at = act.Sentence.Sentence.Index;
        var candidates = new List<PartyCandidate>();
        var seen = new HashSet<int>();
        foreach (var actor in act.Sentence.Actors)
        {
            if (actor.HeadToken == act.Word || actor.HeadToken == act.LightVerb)
                continue;
            candidates.Add(new PartyCandidate(actor, 0));
            seen.Add(actor.EntityId);
        }

        for (var sentence = at - 1; sentence >= Math.Max(0, at - Back); sentence--)
            Add(sentence);
        for (var sentence = Math.Min(Lead, at - Back) - 1; sentence >= 0; sentence--)
            Add(sentence);
        for (var sentence = at + 1; sentence <= Math.Min(at + Ahead, sentences.Count - 1); sentence++)
            Add(sentence);
        return candidates;

        void Add(int sentence)
        {
            foreach (var actor in sentences[sentence].Actors)
            {
                if (!actor.Codes.IsEmpty && !IsModifier(sentences[sentence], actor) && seen.Add(actor.EntityId))
                    candidates.Add(new PartyCandidate(actor, at - sentence));
            }
        }
    }

    /// <summary>A name that only modifies ("Danish" in "the Danish police") is somebody only in its own sentence.</summary>
    private static bool IsModifier(EventSentence sentence, ActorMention actor) => sentence.Index.Relation(actor.HeadToken) is "amod" or "compound" or "flat";
}
