using System.Collections.Immutable;

namespace Chancery.Entities;

/// <summary>The best legal sequence of BIO tags (Viterbi 1967): a name goes on only with its own kind.</summary>
internal sealed class TagSequence
{
    private const float Impossible = float.NegativeInfinity;
    private readonly EntityType?[] types;
    private readonly bool[] begins;

    /// <summary>Reads the tags: <c>O</c>, <c>B-PER</c>, <c>I-PER</c>, <c>B-ORG</c>, ...</summary>
    public TagSequence(ImmutableArray<string> tags)
    {
        types = [.. tags.Select(TypeOf)];
        begins = [.. tags.Select(tag => tag.StartsWith("B-", StringComparison.Ordinal))];
    }

    /// <summary>Whether a label is a tag that this type can read.</summary>
    public static bool IsTag(string label) => label == "O" || (TypeOf(label) is not null && label.AsSpan(0, 2) is "B-" or "I-");

    /// <summary>The names of a sentence.</summary>
    /// <param name="probabilities">Row-major [words x tags].</param>
    public ImmutableArray<NameSpan> Decode(ReadOnlySpan<float> probabilities)
    {
        var count = probabilities.Length / types.Length;
        if (count == 0)
            return [];
        var best = new float[types.Length];
        var next = new float[types.Length];
        var from = new int[count * types.Length];
        for (var tag = 0; tag < types.Length; tag++)
            best[tag] = Follows(-1, tag) ? MathF.Log(probabilities[tag] + 1e-9f) : Impossible;
        for (var word = 1; word < count; word++)
        {
            for (var tag = 0; tag < types.Length; tag++)
            {
                var (value, previous) = (Impossible, 0);
                for (var before = 0; before < types.Length; before++)
                {
                    if (best[before] > value && Follows(before, tag))
                        (value, previous) = (best[before], before);
                }

                next[tag] = value + MathF.Log(probabilities[(word * types.Length) + tag] + 1e-9f);
                from[(word * types.Length) + tag] = previous;
            }

            (best, next) = (next, best);
        }

        var tags = new int[count];
        tags[^1] = Array.IndexOf(best, best.Max());
        for (var word = count - 1; word > 0; word--)
            tags[word - 1] = from[(word * types.Length) + tags[word]];
        return Spans(tags, probabilities);
    }

    private static EntityType? TypeOf(string tag) => tag.Length < 3 ? null : tag[2..] switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        _ => null,
    };

    private bool Follows(int before, int tag) => types[tag] is null || begins[tag] || (before >= 0 && types[before] == types[tag]);

    private ImmutableArray<NameSpan> Spans(int[] tags, ReadOnlySpan<float> probabilities)
    {
        var spans = ImmutableArray.CreateBuilder<NameSpan>();
        for (var first = 0; first < tags.Length; first++)
        {
            if (types[tags[first]] is not { } type)
                continue;
            var last = first;
            var score = probabilities[(first * types.Length) + tags[first]];
            while (last + 1 < tags.Length && types[tags[last + 1]] == type && !begins[tags[last + 1]])
            {
                last++;
                score = Math.Min(score, probabilities[(last * types.Length) + tags[last]]);
            }

            spans.Add(new NameSpan(first, last, type, score));
            first = last;
        }

        return spans.ToImmutable();
    }
}
