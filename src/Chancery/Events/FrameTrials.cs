using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events.Coding;
using Chancery.Events.Lexicon;
using Chancery.Grammar;
using Chancery.Places;
using Chancery.Text;

namespace Chancery.Events;

/// <summary>Shows which frames were tried on a report and why each fits or not; for explanations, not on the way to the record.</summary>
public static class FrameTrials
{
    private static readonly ILayer[] Needed =
        [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, EventLayers.Tags, ActorLayers.Actors, PlaceLayers.Toponyms, AttributionLayers.Statements];

    /// <summary>The frames tried, in text order, the most precise of a word first; empty when the document lacks the layers that coding reads.</summary>
    /// <param name="document">A coded document.</param>
    /// <param name="frames">The lexicon it was coded with.</param>
    /// <param name="operators">The operators it was coded with.</param>
    public static ImmutableArray<FrameTrial> Of(Document document, FrameLexicon frames, OperatorLexicon operators)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(operators);
        if (!Needed.All(document.Has))
            return [];
        var trials = ImmutableArray.CreateBuilder<FrameTrial>();
        foreach (var sentence in EventStage.Sentences(document, operators))
        {
            for (var word = 0; word < sentence.Index.Count; word++)
                Add(trials, sentence, word, FrameMatcher.Tried(frames, sentence, word));
        }

        return trials.ToImmutable();
    }

    private static void Add(ImmutableArray<FrameTrial>.Builder trials, EventSentence sentence, int word, ReadOnlySpan<Frame> tried)
    {
        var isOpen = true;
        foreach (var frame in tried)
        {
            var unmet = FrameMatcher.Unmet(sentence, word, frame);
            trials.Add(new FrameTrial(sentence.Span(word), frame, unmet, isOpen && unmet is null, sentence.Tags.TypeProbabilities[(word * EventTags.TypeCount) + 1 + (int)frame.Type]));
            isOpen &= unmet is not null;
        }
    }
}
