using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Chancery.Events.Lexicon;

/// <summary>All frames, found by dictionary form and part of speech. Thread-safe.</summary>
public sealed class FrameLexicon
{
    // By part of speech, which keeps the keys plain strings: tables of pairs are compiled anew at each start.
    private readonly Dictionary<string, List<Frame>>[] tables = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    /// <summary>Indexes the frames.</summary>
    /// <exception cref="KnowledgeException">CHY0403: two frames have one id.</exception>
    public FrameLexicon(IEnumerable<Frame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in frames)
        {
            if (!ids.Add(frame.Id))
                throw new KnowledgeException("CHY0403", $"The frame id \"{frame.Id}\" is used twice. Give each frame its own.");
            var table = tables[(int)frame.Kind];
            foreach (var word in frame.Words)
            {
                if (!table.TryGetValue(word, out var list))
                    table.Add(word, list = []);

                // The most precise first; of equal ones the stronger where the type is the same, else that of the earlier file and line.
                var place = list.Count;
                while (place > 0 && (list[place - 1].Specificity < frame.Specificity
                    || (list[place - 1].Specificity == frame.Specificity && list[place - 1].Type == frame.Type && list[place - 1].Strength < frame.Strength)))
                    place--;
                list.Insert(place, frame);
            }
        }

        All = [.. frames];
    }

    /// <summary>The frames, in the order of files and lines.</summary>
    public ImmutableArray<Frame> All { get; }

    /// <summary>Number of frames.</summary>
    public int Count => All.Length;

    /// <summary>The frames of a word written with hyphens ("sit-in"), whatever the parts of speech of its parts, the most precise first.</summary>
    /// <param name="word">The whole word, the last part in its dictionary form or as written; lower case.</param>
    public ReadOnlySpan<Frame> FindCompound(string word)
    {
        foreach (var table in tables)
        {
            if (table.TryGetValue(word, out var list))
                return CollectionsMarshal.AsSpan(list);
        }

        return [];
    }

    /// <summary>The frames of a word, the most precise first.</summary>
    /// <param name="upos">Its part of speech; others than verb, noun and adjective have no frames.</param>
    /// <param name="lemma">Its dictionary form.</param>
    public ReadOnlySpan<Frame> Find(string upos, string lemma)
    {
        FrameKind? kind = upos switch { "VERB" => FrameKind.Verb, "NOUN" or "PROPN" => FrameKind.Noun, "ADJ" => FrameKind.Adjective, _ => null };
        return kind is { } found && tables[(int)found].TryGetValue(lemma, out var list) ? CollectionsMarshal.AsSpan(list) : [];
    }
}
