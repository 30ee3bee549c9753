using System.Numerics.Tensors;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Scores on development data while a run goes on: heads chosen greedily, so a little below what decoding gives.</summary>
internal sealed class Evaluator(Model model, TrainingOptions options)
{
    private readonly Shard shard = new(0);

    /// <summary>UPOS, feats, lemma, UAS and LAS in per cent of words.</summary>
    public (double Upos, double Feats, double Lemmas, double Uas, double Las) Trees(IReadOnlyList<Example> examples, IReadOnlyList<string> labels)
    {
        int words = 0, upos = 0, feats = 0, lemmas = 0, uas = 0, las = 0;
        foreach (var (batch, vectors, _) in Read(examples))
        {
            var span = vectors.Span;
            upos += Right(model.PredictUpos(shard, span, batch.WordCount).Span, batch.Upos);
            feats += Right(model.PredictFeats(shard, span, batch.WordCount).Span, batch.Feats);
            lemmas += Right(model.PredictLemmas(shard, span, batch.WordCount).Span, batch.Lemmas);
            var heads = new int[batch.WordCount];
            var scores = model.PredictArcs(shard, span, batch.WordStarts);
            for (var s = 0; s < scores.Length; s++)
            {
                var (start, length) = (batch.WordStarts[s], batch.WordStarts[s + 1] - batch.WordStarts[s]);
                for (var word = 0; word < length; word++)
                {
                    var head = TensorPrimitives.IndexOfMax<float>(scores[s].Span.Slice(word * (length + 1), length + 1)) - 1;
                    heads[start + word] = head < 0 ? -1 : head + start;
                }
            }

            var relation = model.PredictLabels(shard, span, batch.WordCount, heads);
            for (var word = 0; word < heads.Length; word++)
            {
                if (heads[word] != batch.HeadRows[word])
                    continue;
                uas++;
                var found = TensorPrimitives.IndexOfMax<float>(relation.Span.Slice(word * labels.Count, labels.Count));
                if (batch.Labels[word] >= 0 && Universal(labels[found]) == Universal(labels[batch.Labels[word]]))
                    las++;
            }

            words += batch.WordCount;
        }

        return (100d * upos / words, 100d * feats / words, 100d * lemmas / words, 100d * uas / words, 100d * las / words);
    }

    /// <summary>F1 of names, spans and types exact.</summary>
    public double Entities(IReadOnlyList<Example> examples)
    {
        int right = 0, predicted = 0, gold = 0;
        foreach (var (batch, vectors, _) in Read(examples))
        {
            var logits = model.PredictEntities(shard, vectors.Span, batch.WordCount).Span;
            for (var s = 0; s < batch.SentenceCount; s++)
            {
                var (start, end) = (batch.WordStarts[s], batch.WordStarts[s + 1]);
                var tags = new int[end - start];
                for (var i = 0; i < tags.Length; i++)
                    tags[i] = TensorPrimitives.IndexOfMax<float>(logits.Slice((start + i) * 7, 7));
                var found = Spans(tags);
                var wanted = Spans(batch.Entities[0].AsSpan(start, tags.Length));
                (predicted, gold, right) = (predicted + found.Count, gold + wanted.Count, right + found.Intersect(wanted).Count());
            }
        }

        return F1(right, predicted, gold);
    }

    /// <summary>F1 of trigger words with their types.</summary>
    public double Events(IReadOnlyList<Example> examples)
    {
        int right = 0, predicted = 0, gold = 0;
        foreach (var (batch, vectors, _) in Read(examples))
        {
            var logits = model.PredictEventTypes(shard, vectors.Span, batch.WordCount).Span;
            for (var word = 0; word < batch.WordCount; word++)
            {
                var found = TensorPrimitives.IndexOfMax<float>(logits.Slice(word * 17, 17));
                predicted += found > 0 ? 1 : 0;
                gold += batch.Types[word] > 0 ? 1 : 0;
                right += found > 0 && found == batch.Types[word] ? 1 : 0;
            }
        }

        return F1(right, predicted, gold);
    }

    /// <summary>Macro-F1 over the fifteen relation classes.</summary>
    public double Relations(IReadOnlyList<Example> examples)
    {
        var (right, predicted, gold) = (new int[15], new int[15], new int[15]);
        foreach (var (batch, _, top) in Read(examples))
        {
            var logits = model.PredictRelations(shard, batch, top).Span;
            for (var s = 0; s < batch.SentenceCount; s++)
            {
                var found = TensorPrimitives.IndexOfMax<float>(logits.Slice(s * 15, 15));
                predicted[found]++;
                gold[batch.Roots[s]]++;
                right[found] += found == batch.Roots[s] ? 1 : 0;
            }
        }

        return Enumerable.Range(0, 15).Average(root => F1(right[root], predicted[root], gold[root]));
    }

    private IEnumerable<(PackedExamples Batch, Memory<float> Words, Memory<float> Top)> Read(IReadOnlyList<Example> examples)
    {
        foreach (var chunk in examples.Chunk(48))
        {
            shard.Arena.Reset();
            yield return model.Read(shard, chunk, options);
        }
    }

    private static int Right(ReadOnlySpan<float> logits, int[] gold)
    {
        var (right, classes) = (0, logits.Length / gold.Length);
        for (var row = 0; row < gold.Length; row++)
            right += TensorPrimitives.IndexOfMax(logits.Slice(row * classes, classes)) == gold[row] ? 1 : 0;
        return right;
    }

    private static List<(int First, int Last, int Kind)> Spans(ReadOnlySpan<int> tags)
    {
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == 0)
                continue;
            var kind = (tags[i] - 1) / 2;
            var last = i;
            while (last + 1 < tags.Length && tags[last + 1] == 2 + (2 * kind))
                last++;
            spans.Add((i, last, kind));
            i = last;
        }

        return spans;
    }

    private static string Universal(string label) => label.Split(':')[0];

    private static double F1(int right, int predicted, int gold) => predicted + gold == 0 ? 0 : 200d * right / (predicted + gold);
}
