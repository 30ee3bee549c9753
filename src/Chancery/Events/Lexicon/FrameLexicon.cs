using System.Collections.Frozen;

namespace Chancery.Events.Lexicon;

/// <summary>All frames, found by dictionary form and part of speech. Thread-safe.</summary>
public sealed class FrameLexicon
{
    private readonly FrozenDictionary<(FrameKind Kind, string Word), Frame[]> frames;

    /// <summary>Indexes the frames.</summary>
    /// <exception cref="KnowledgeException">CHY0403: two frames have one id.</exception>
    public FrameLexicon(IEnumerable<Frame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var index = new Dictionary<(FrameKind, string), List<Frame>>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in frames)
        {
            if (!ids.Add(frame.Id))
                throw new KnowledgeException("CHY0403", $"The frame id \"{frame.Id}\" is used twice. Give each frame its own.");
            foreach (var word in frame.Words)
            {
                if (!index.TryGetValue((frame.Kind, word), out var list))
                    index.Add((frame.Kind, word), list = []);
                list.Add(frame);
            }
        }

        Count = ids.Count;
        this.frames = index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(frame => frame.Specificity).ToArray());
    }

    /// <summary>Number of frames.</summary>
    public int Count { get; }

    /// <summary>The frames of a word, the most precise first.</summary>
    /// <param name="upos">Its part of speech; others than verb, noun and adjective have no frames.</param>
    /// <param name="lemma">Its dictionary form.</param>
    public ReadOnlySpan<Frame> Find(string upos, string lemma)
    {
        FrameKind? kind = upos switch { "VERB" => FrameKind.Verb, "NOUN" or "PROPN" => FrameKind.Noun, "ADJ" => FrameKind.Adjective, _ => null };
        return kind is { } found && frames.TryGetValue((found, lemma), out var list) ? list : [];
    }
}
